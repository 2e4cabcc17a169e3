import type { KpiFacts } from "~/domain/kpis/kpi";
import type { ProofInput } from "~/domain/verification/proof";
import type { ProofAnswer } from "~/domain/verification/proof-answer";
import type { Segment, VerificationPlan } from "~/domain/verification/verification-plan";
import { demoAccounts } from "~/jobs/demo/data/accounts";
import { demoContacts } from "~/jobs/demo/data/contacts";
import { readAnswers } from "~/jobs/demo/data/read-answers.server";
import type { Day, Month } from "~/shared/calendar";

export const promise = (change: Partial<VerificationPlan> = {}): VerificationPlan => ({
  id: "promise",
  number: 1,
  hasOutcome: true,
  measure: "satisfaction",
  segment: {},
  metric: "sbi",
  direction: "up",
  control: {},
  minEffect: "0.5",
  triggerMonth: null,
  baselineFrom: "2026-01-01",
  windowMonths: 3,
  evaluationOffsetDays: null,
  plannedN: 30,
  minBaselineN: 30,
  design: "beforeAfter",
  confidence: "0.95",
  reason: "",
  dataSeen: false,
  lockedAt: new Date("2026-01-01T00:00:00Z"),
  lockedByName: "Devin Park",
  hash: "sealed",
  ...change,
});

export function kpi(
  direction: "up" | "down",
  baseline: string,
  target: string,
  read: [Day, string][],
): KpiFacts {
  return {
    id: "kpi",
    name: "What is done",
    type: "operational",
    primary: true,
    unit: "",
    direction,
    baseline,
    target,
    frequency: "monthly",
    readings: read.map(([day, value], at) => ({ id: String(at), day, value, n: null })),
  };
}

const accountBySlug = new Map(demoAccounts.map((account) => [account.slug, account]));
const contactByEmail = new Map(demoContacts.map((contact) => [contact.email, contact]));

/** The demo company's own answers of a segment, as the proof reads them. */
export function answersOf(segment: Segment): ProofAnswer[] {
  return readAnswers().flatMap((row) => {
    const contact = contactByEmail.get(row.contactEmail);
    const account = accountBySlug.get(contact?.accounts[0] ?? "");
    const fits =
      (!segment.stage || row.stage === segment.stage) &&
      (!segment.tier || account?.tier === segment.tier) &&
      (!segment.level || contact?.level === segment.level);
    if (!fits) return [];
    const date = row.date as Day;
    return [{ responseId: row.responseId, date, rating: row.satisfaction, accountId: account?.slug ?? null }];
  });
}

interface DemoProof {
  triggerMonth: Month;
  baselineFrom: Day;
  startedOn: Day;
  effectiveOn: Day;
  segment: Segment;
  kpi: KpiFacts;
}

export const DEMO: Record<"CAP-001" | "CAP-002" | "CAP-005" | "CAP-008", DemoProof> = {
  "CAP-001": {
    triggerMonth: "2025-02",
    baselineFrom: "2025-03-01",
    startedOn: "2025-06-02",
    effectiveOn: "2025-10-01",
    segment: { stage: "Onboard" },
    kpi: kpi("down", "41", "25", [["2025-12-31", "23"]]),
  },
  "CAP-002": {
    triggerMonth: "2025-12",
    baselineFrom: "2026-01-01",
    startedOn: "2026-03-16",
    effectiveOn: "2026-06-30",
    segment: { tier: "I" },
    kpi: kpi("up", "62.0", "90", [["2026-09-29", "91.1"]]),
  },
  "CAP-005": {
    triggerMonth: "2025-12",
    baselineFrom: "2026-01-01",
    startedOn: "2026-05-01",
    effectiveOn: "2026-08-01",
    segment: { level: "DM" },
    kpi: kpi("down", "2.1", "0.5", [["2026-09-30", "0.4"]]),
  },
  "CAP-008": {
    triggerMonth: "2025-08",
    baselineFrom: "2025-09-01",
    startedOn: "2025-12-08",
    effectiveOn: "2026-05-01",
    segment: { stage: "Own" },
    kpi: kpi("down", "6.1", "2.0", [["2026-07-31", "2.9"]]),
  },
};

export function demoProof(
  code: keyof typeof DEMO,
  today: Day,
  more: readonly ProofAnswer[] = [],
): ProofInput {
  const { triggerMonth, baselineFrom, startedOn, effectiveOn, segment, kpi: deciding } = DEMO[code];
  return {
    promise: promise({ triggerMonth, baselineFrom, segment }),
    startedOn,
    effectiveOn,
    today,
    answers: [...answersOf(segment), ...more],
    kpis: [deciding],
  };
}
