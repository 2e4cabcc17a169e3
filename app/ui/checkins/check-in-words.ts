import { HYPOTHESIS_VIEWS } from "~/domain/checkins/check-in.schema";
import type { CheckInView } from "~/domain/checkins/check-in-view";
import type { StaleField } from "../form/stale-notice";

export const CHECK_IN_QUESTIONS = {
  hypothesis: "Does the hypothesis still hold?",
  teamSees: "What does the team see?",
  customersSay: "What do customers say?",
  realign: "What has to be realigned?",
  decision: "What is decided?",
} as const;

type Question = keyof typeof CHECK_IN_QUESTIONS;

export const sayHypothesis = (value: string): string =>
  value in HYPOTHESIS_VIEWS ? HYPOTHESIS_VIEWS[value as keyof typeof HYPOTHESIS_VIEWS] : value;

/** Yours beside what somebody else wrote meanwhile. */
export function staleFieldsOfCheckIn(
  typed: Record<string, string | string[]>,
  now: CheckInView,
): StaleField[] {
  return (Object.keys(CHECK_IN_QUESTIONS) as Question[]).map((name) => {
    const given = typed[name];
    const yours = (Array.isArray(given) ? given[0] : given)?.replaceAll("\r\n", "\n") ?? "";
    const theirs = now[name];
    const shown = (value: string) => (name === "hypothesis" ? sayHypothesis(value) : value);
    return {
      name,
      label: CHECK_IN_QUESTIONS[name],
      yours,
      theirs,
      yoursShown: shown(yours),
      theirsShown: shown(theirs),
    };
  });
}
