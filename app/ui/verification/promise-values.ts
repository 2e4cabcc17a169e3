import type { VerificationPlan } from "~/domain/verification/verification-plan";
import type { VerificationView } from "~/domain/verification/verification-view";
import type { StaleField } from "../form/stale-notice";

export const VERIFICATION_LABELS = {
  hasOutcome: "What has to be proven",
  measure: "Which answers",
  metric: "How they are compared",
  direction: "Better is",
  tier: "Tier",
  level: "Whose answers",
  stage: "Journey stage",
  region: "Region",
  minEffect: "Smallest improvement worth having",
  triggerMonth: "Month that triggered the plan",
  baselineFrom: "Baseline from",
  windowMonths: "Window in months",
  evaluationOffsetDays: "Evaluation, days after the effective date",
  plannedN: "Answers planned",
  minBaselineN: "Answers the baseline needs",
  design: "How the proof is made",
  controlTier: "Tier of the control group",
  controlLevel: "Whose answers, in the control group",
  controlStage: "Journey stage of the control group",
  controlRegion: "Region of the control group",
  controlAccounts: "Accounts of the control group",
  reason: "Why it has to change",
};

/** The first version starts with what is known; a later one with the version before it. */
export function valuesOfPromise(promise: VerificationPlan | null, triggerMonth: string | null) {
  const { accountIds = [], ...control } = promise?.control ?? {};
  return {
    hasOutcome: promise === null ? ("yes" as const) : promise.hasOutcome ? ("yes" as const) : ("no" as const),
    measure: promise?.measure ?? ("satisfaction" as const),
    metric: promise?.metric ?? ("sbi" as const),
    direction: promise?.direction ?? ("up" as const),
    tier: promise?.segment.tier ?? "",
    level: promise?.segment.level ?? "",
    stage: promise?.segment.stage ?? "",
    region: promise?.segment.region ?? "",
    minEffect: promise?.minEffect ?? "",
    triggerMonth: promise ? (promise.triggerMonth ?? "") : (triggerMonth ?? ""),
    baselineFrom: promise?.baselineFrom ?? "",
    windowMonths: String(promise?.windowMonths ?? 3),
    evaluationOffsetDays: promise?.evaluationOffsetDays == null ? "" : String(promise.evaluationOffsetDays),
    plannedN: String(promise?.plannedN ?? 30),
    minBaselineN: String(promise?.minBaselineN ?? 30),
    design: promise?.design ?? ("beforeAfter" as const),
    controlTier: control.tier ?? "",
    controlLevel: control.level ?? "",
    controlStage: control.stage ?? "",
    controlRegion: control.region ?? "",
    controlAccounts: accountIds,
    reason: promise?.lockedAt ? "" : (promise?.reason ?? ""),
  };
}

type Name = keyof typeof VERIFICATION_LABELS;

const asText = (given: string | readonly string[] | undefined): string =>
  (typeof given === "string" ? given : (given ?? []).join(",")).replaceAll("\r\n", "\n");

/** What was typed beside what somebody else saved meanwhile. */
export function staleFieldsOfPromise(
  typed: Record<string, string | string[]>,
  now: VerificationPlan,
  accounts: VerificationView["accounts"],
): StaleField[] {
  const saved = valuesOfPromise(now, null);
  const namesOf = (ids: string) =>
    ids === ""
      ? "none"
      : ids
          .split(",")
          .map((id) => accounts.find((account) => account.id === id)?.name ?? "an account")
          .join(", ");
  return (Object.keys(VERIFICATION_LABELS) as Name[]).map((name) => {
    const [yours, theirs] = [asText(typed[name]), asText(saved[name])];
    const field = { name, label: VERIFICATION_LABELS[name], yours, theirs };
    return name === "controlAccounts"
      ? { ...field, yoursShown: namesOf(yours), theirsShown: namesOf(theirs) }
      : field;
  });
}
