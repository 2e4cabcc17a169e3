/** What a question asks for; other scales get an index of their own and are not read yet. */
export const QUESTION_KINDS = ["satisfaction", "loyalty", "rating", "nps", "verbatim"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const isQuestionKind = (value: string): value is QuestionKind =>
  (QUESTION_KINDS as readonly string[]).includes(value);

export const KIND_LABELS: Record<QuestionKind, string> = {
  satisfaction: "Satisfaction overall, 1–5",
  loyalty: "Loyalty (would recommend), 1–5",
  rating: "Rating of one aspect, 1–5",
  nps: "Likelihood to recommend, 0–10",
  verbatim: "Comment in the customer's words",
};

export const KIND_SHORT_LABELS: Record<QuestionKind, string> = {
  satisfaction: "Satisfaction",
  loyalty: "Loyalty",
  rating: "Rating",
  nps: "Likelihood 0–10",
  verbatim: "Comment",
};

export type LevelScale = readonly [lowest: number, highest: number];

/** The scale of a kind; null for words. */
export const scaleOf = (kind: QuestionKind): LevelScale | null =>
  kind === "verbatim" ? null : kind === "nps" ? [0, 10] : [1, 5];

export const scaleText = (kind: QuestionKind): string => {
  const scale = scaleOf(kind);
  return scale ? `${scale[0]}-${scale[1]}` : "words";
};

/** A survey has one overall question of these kinds: two would count every customer twice in the index. */
export const SINGLE_KINDS: readonly QuestionKind[] = ["satisfaction", "loyalty", "nps"];

export const LIMITS = {
  rows: 100_000,
  fileBytes: 64 * 1024 * 1024,
  columns: 300,
  verbatim: 10_000,
  responseId: 200,
  /** Stage, channel, region, account, e-mail and every attribute. */
  text: 500,
  surveyName: 120,
  questionLabel: 300,
  codes: 20,
} as const;

/** Answers from before this day are typing errors, not history. */
export const EARLIEST_DAY = "1990-01-01";

export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
