/** What a question asks for. Each is read apart: no two kinds are ever in one average. */
export const QUESTION_KINDS = [
  "satisfaction",
  "loyalty",
  "rating",
  "effort",
  "nps",
  "scale",
  "perception",
  "plea",
  "verbatim",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const isQuestionKind = (value: string): value is QuestionKind =>
  (QUESTION_KINDS as readonly string[]).includes(value);

export const KIND_LABELS: Record<QuestionKind, string> = {
  satisfaction: "Satisfaction overall, 1–5",
  loyalty: "Loyalty (would recommend), 1–5",
  rating: "Rating of one aspect, 1–5",
  effort: "Effort (how easy it was)",
  nps: "Likelihood to recommend, 0–10",
  scale: "Another whole-number scale",
  perception: "How they see us: vendor, partner, trusted advisor",
  plea: "Please contact me (yes or no)",
  verbatim: "Comment in the customer's words",
};

export const KIND_SHORT_LABELS: Record<QuestionKind, string> = {
  satisfaction: "Satisfaction",
  loyalty: "Loyalty",
  rating: "Rating",
  effort: "Effort",
  nps: "Likelihood 0–10",
  scale: "Other scale",
  perception: "Perception",
  plea: "Contact wish",
  verbatim: "Comment",
};

export type LevelScale = readonly [lowest: number, highest: number];

/** The ends of a scale as they were asked; null where the kind says them. */
export interface ScaleEnds {
  scaleMin?: number | null;
  scaleMax?: number | null;
}

/** Kinds whose ends a person names, with the ends that are offered first. */
export const OFFERED_ENDS: Partial<Record<QuestionKind, LevelScale>> = { effort: [1, 7], scale: [1, 10] };
export const hasOwnEnds = (kind: QuestionKind): boolean => OFFERED_ENDS[kind] !== undefined;

const FIXED_SCALES: Partial<Record<QuestionKind, LevelScale>> = {
  satisfaction: [1, 5],
  loyalty: [1, 5],
  rating: [1, 5],
  nps: [0, 10],
  perception: [1, 3],
  plea: [0, 1],
};

/** The scale of a kind, its own ends where it has them; null for words. */
export function scaleOf(kind: QuestionKind, ends: ScaleEnds = {}): LevelScale | null {
  const offered = OFFERED_ENDS[kind];
  if (offered) return [ends.scaleMin ?? offered[0], ends.scaleMax ?? offered[1]];
  return FIXED_SCALES[kind] ?? null;
}

export const scaleText = (kind: QuestionKind, ends: ScaleEnds = {}): string => {
  const scale = scaleOf(kind, ends);
  return scale ? `${scale[0]}-${scale[1]}` : "words";
};

/** Kinds read on the levels 1 to 5: all equal over many of them is a sign of clicking through. */
export const LEVEL_KINDS: readonly QuestionKind[] = ["satisfaction", "loyalty", "rating"];

/**
 * Conversion rules by name and version. A rule is chosen by a person, question by question; what comes of it is
 * labelled wherever it is shown. NPS is in no list: it is not linear in the mean.
 */
export const LINEAR_CONVERSION = "linear/1";
export const CONVERSION_LABELS: Record<string, string> = { [LINEAR_CONVERSION]: "converted (linear)" };
export const CONVERTS_TO = ["satisfaction", "loyalty"] as const;
export type ConvertsTo = (typeof CONVERTS_TO)[number];
export const isConvertsTo = (value: string): value is ConvertsTo =>
  (CONVERTS_TO as readonly string[]).includes(value);

/** More steps than this are a measurement, not a scale somebody chose from. */
export const MOST_STEPS = 100;

/** What is wrong with the ends of a scale; null when nothing is. */
export function endsProblem([lowest, highest]: LevelScale): string | null {
  if (!Number.isInteger(lowest) || !Number.isInteger(highest))
    return "The ends of the scale are whole numbers.";
  if (lowest >= highest) return "The lowest value of the scale comes first, the highest after it.";
  if (highest - lowest > MOST_STEPS)
    return `A scale has at most ${MOST_STEPS} steps from its lowest to its highest value.`;
  return null;
}

/** A survey has one overall question of these kinds: two would count every customer twice in the index. */
export const SINGLE_KINDS: readonly QuestionKind[] = ["satisfaction", "loyalty", "nps", "perception", "plea"];

/** Relationship surveys of key accounts are read apart: they are never blended into the company's index. */
export const SURVEY_PURPOSES = ["transaction", "relationship"] as const;
export type SurveyPurpose = (typeof SURVEY_PURPOSES)[number];
export const PURPOSE_LABELS: Record<SurveyPurpose, string> = {
  transaction: "After a transaction: counts in the company's indices",
  relationship: "Relationship survey of key accounts: read apart",
};

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
  mappingName: 120,
  instrument: 200,
  /** Why an answer does not count. */
  reason: 300,
} as const;

/** Answers from before this day are typing errors, not history. */
export const EARLIEST_DAY = "1990-01-01";

export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
