import type { CaseInput } from "~/domain/roi/case.schema";
import type { DemoName } from "../people";

type Line = CaseInput["lines"][number];

const LINE: Omit<Line, "side" | "label" | "kind"> = {
  id: "",
  driver: "amount",
  metricId: "",
  rhythm: "once",
  fromMonth: null,
  months: null,
  amountMinor: null,
  actualMinor: null,
  evidence: "estimated",
  source: "",
  factors: [],
};

const cost = (
  kind: "people" | "technology" | "other",
  label: string,
  amountMinor: bigint,
  source: string,
  actualMinor: bigint | null = null,
): Line => ({ ...LINE, side: "cost", kind, label, amountMinor, actualMinor, source });

/** What a pilot's effect is multiplied by; the effect itself comes from the metric. */
const factor = (name: string, value: string, unit: string, source: string) => ({
  key: "",
  name,
  value,
  unit,
  low: "",
  high: "",
  source,
});

export interface PilotCase {
  code: string;
  costs: readonly Line[];
  benefit: Pick<Line, "label" | "kind" | "factors" | "source">;
  /** Which of the pilot's metrics brings it. */
  metric: number;
  note: string;
}

export const CONCIERGE_CASE: PilotCase = {
  code: "PIL-A",
  costs: [
    cost("people", "Two half posts for three months", 1_560_000n, "Payroll of the onboarding team"),
    cost("technology", "Telephony and the shared calendar", 240_000n, "Offer of May 2026"),
  ],
  metric: 0,
  benefit: {
    label: "Support hours saved",
    kind: "serve",
    source: "Hours from the ticket system, the rate from finance",
    factors: [
      factor("Projects", "24", "projects", "The treated projects of the pilot"),
      factor("Hour value", "95", "USD per hour", "Full cost of an hour of support, finance, 2026"),
    ],
  },
  note: "The hours of the pilot's own projects alone; a roll-out would bring more.",
};

export const TRIAGE_CASE: PilotCase = {
  code: "PIL-B",
  costs: [
    cost("technology", "Licence, third quarter", 1_900_000n, "Contract of June 2026"),
    cost("technology", "Connection to the ticket system", 850_000n, "Offer of June 2026"),
    cost("people", "Trained answers", 350_000n, "Two people of support for two weeks"),
  ],
  metric: 1,
  benefit: {
    label: "Tickets that are not written",
    kind: "serve",
    source: "Tickets from the ticket system, the rate from finance",
    factors: [
      factor("Accounts", "10", "accounts", "The treated accounts of the pilot"),
      factor("Quarters", "4", "quarters", "Counted over a year"),
      factor("Ticket value", "62", "USD per ticket", "Full cost of a ticket, finance, 2026"),
    ],
  },
  note: "A year's saving at the pilot's ten accounts, against what the pilot cost.",
};

/** A pilot's lines once the ids of its metrics are known. */
export const pilotLines = ({ costs, benefit }: PilotCase, metricId: string): Line[] => [
  ...costs,
  { ...LINE, ...benefit, side: "benefit", driver: "effect", rhythm: "spread", months: 12, metricId },
];

export interface PlanCase {
  code: string;
  on: string;
  who: DemoName;
  note: string;
  lines: readonly Line[];
}

const benefit = (
  label: string,
  kind: "serve",
  evidence: "beforeAfter" | "estimated",
  promisedMinor: bigint,
  actualMinor: bigint | null,
  source: string,
): Line => ({
  ...LINE,
  side: "benefit",
  // It comes in over the year, while the costs stand at its beginning.
  rhythm: "spread",
  months: 12,
  kind,
  label,
  evidence,
  amountMinor: promisedMinor,
  actualMinor,
  source,
});

/** What some of the plans were to bring, and what finance found of it. */
export const PLAN_CASES: readonly PlanCase[] = [
  {
    code: "CAP-001",
    on: "2026-02-03",
    who: "mara",
    note: "One year of new projects; no control group, so what else changed is in it.",
    lines: [
      cost("people", "Workshops and project templates", 2_400_000n, "Bookings of the plan", 2_150_000n),
      benefit(
        "Fewer days of project staff until the first productive use",
        "serve",
        "beforeAfter",
        4_784_000n,
        5_382_000n,
        "46 projects a year, USD 65 a day: 16 days were promised, 18 were reached (41 to 23)",
      ),
    ],
  },
  {
    code: "CAP-008",
    on: "2026-09-08",
    who: "mara",
    note: "The complaints are counted; what they did to renewals is not shown.",
    lines: [
      cost("other", "Legal review of the letters", 600_000n, "Bookings of the plan", 645_000n),
      benefit(
        "Fewer complaints about renewals",
        "serve",
        "beforeAfter",
        779_000n,
        608_000n,
        "USD 190 a complaint, 1,000 renewals over the horizon: 4.1 less per 100 were promised, 3.2 less were counted",
      ),
    ],
  },
  {
    code: "CAP-004",
    on: "2026-06-05",
    who: "sam",
    note: "Promised; nothing is counted before the search is rebuilt.",
    lines: [
      cost("technology", "Search analytics and fifty problem pages", 2_000_000n, "Plan of June 2026"),
      benefit(
        "Calls that need no answer",
        "serve",
        "estimated",
        3_720_000n,
        null,
        "50 calls fewer a month at USD 62",
      ),
    ],
  },
];
