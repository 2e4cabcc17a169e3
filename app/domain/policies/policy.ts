import { addMonths, type Day } from "~/shared/calendar";

/** Where a policy stands by the one question: would a customer feel good about it? */
export const POLICY_STATES = ["bad", "unanswered", "due", "good", "retired"] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

export const POLICY_STATE_LABELS: Record<PolicyState, string> = {
  bad: "No",
  unanswered: "Not asked yet",
  due: "Review due",
  good: "Yes",
  retired: "Retired",
};

export interface PolicyFacts {
  feelsGood: boolean | null;
  nextReviewOn: Day | null;
  retired: boolean;
}

/** A "no" stays in front even when its review is due: it is the louder of the two. */
export function policyState(policy: PolicyFacts, today: Day): PolicyState {
  if (policy.retired) return "retired";
  if (policy.feelsGood === null) return "unanswered";
  if (!policy.feelsGood) return "bad";
  return policy.nextReviewOn !== null && policy.nextReviewOn <= today ? "due" : "good";
}

/** A policy is asked about again after a year, unless somebody says another day. */
export const usualNextReview = (reviewedOn: Day): Day => addMonths(reviewedOn, 12);

/** Words under which customers speak of a policy; at most so many, so that a search stays a search. */
export const MOST_WORDS = 12;

/** "late fee, reminder" as single words; what stands twice stands once. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((word) => word.trim().toLowerCase())
      .filter((word) => word !== ""),
  ),
];

/** What customers say who speak of a policy, beside those who do not. */
export interface PolicyComplaints {
  /** Responses of the last twelve months in which one of the words stands. */
  mentions: number;
  /** Satisfaction of those who mention it, and of everybody else who answered in words. */
  mentioning: { n: number; points: number };
  others: { n: number; points: number };
  quotes: { responseId: string; day: Day; text: string; who: string }[];
}
