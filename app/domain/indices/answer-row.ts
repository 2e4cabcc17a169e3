import type { Day } from "~/shared/calendar";

/** One answer as it is listed: with the contact's name only where the contact agreed to be named. */
export interface AnswerRow {
  answerId: string;
  responseId: string;
  day: Day;
  value: number;
  question: string;
  survey: string;
  accountId: string | null;
  account: string | null;
  tier: string | null;
  /** Null without consent or without a known contact. */
  contact: string | null;
  level: string | null;
  stage: string;
  region: string;
  channel: string;
  comment: string | null;
}

export const ANSWER_SORTS = ["newest", "lowest"] as const;
export type AnswerSort = (typeof ANSWER_SORTS)[number];

export const ANSWER_SORT_LABELS: Record<AnswerSort, string> = {
  newest: "Newest first",
  lowest: "Lowest with a comment first",
};
