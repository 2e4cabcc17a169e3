/** What an index can be read of. Rating is any question 1 to 5 other than the two overall ones. */
export const MEASURES = ["satisfaction", "loyalty", "rating", "nps", "csat"] as const;
export type Measure = (typeof MEASURES)[number];

/** Question kinds as they are kept with each answer. */
export type AnswerKind = "satisfaction" | "loyalty" | "rating" | "nps";

export const MEASURE_LABELS: Record<Measure, string> = {
  satisfaction: "Satisfaction",
  loyalty: "Loyalty",
  rating: "Other ratings",
  nps: "NPS",
  csat: "CSAT",
};

/** What the figure is, in a few plain words. */
export const MEASURE_MEANINGS: Record<Measure, string> = {
  satisfaction: "ScoreBoard Index of overall satisfaction, 1 to 5",
  loyalty: "ScoreBoard Index of willingness to recommend, 1 to 5",
  rating: "ScoreBoard Index of single questions, 1 to 5",
  nps: "Promoters (9, 10) less detractors (0 to 6), in points",
  csat: "Share of answers 4 and 5",
};

export const isSbi = (measure: Measure): boolean =>
  measure === "satisfaction" || measure === "loyalty" || measure === "rating";

/** CSAT reads the satisfaction answers unless a question is named. */
export const kindOf = (measure: Measure): AnswerKind => (measure === "csat" ? "satisfaction" : measure);

/** The measure that reads a question of this kind; null for words. */
export const measureOfKind = (kind: string): Measure | null =>
  kind === "satisfaction" || kind === "loyalty" || kind === "rating" || kind === "nps" ? kind : null;

/** Every value an answer can take, best first. */
export const levelsOf = (measure: Measure): readonly number[] =>
  measure === "nps" ? [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0] : [5, 4, 3, 2, 1];
