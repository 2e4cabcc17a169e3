import type { VerificationPlan } from "~/domain/verification/verification-plan";
import type { StaleField } from "../form/stale-notice";
import { VERIFICATION_LABELS, valuesOfPromise } from "./verification-form";

/** What was typed beside what somebody else saved meanwhile. */
export function staleFieldsOfPromise(
  typed: Record<string, string | string[]>,
  now: VerificationPlan,
): StaleField[] {
  const saved = valuesOfPromise(now, null);
  return (Object.keys(VERIFICATION_LABELS) as (keyof typeof VERIFICATION_LABELS)[]).map((name) => {
    const given = typed[name];
    const yours = (Array.isArray(given) ? given[0] : given)?.replaceAll("\r\n", "\n") ?? "";
    return { name, label: VERIFICATION_LABELS[name], yours, theirs: saved[name] };
  });
}
