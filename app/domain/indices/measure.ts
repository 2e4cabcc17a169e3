/**
 * What an index can be read of. Rating is any question 1 to 5 other than the two overall ones; effort and other
 * scales are read on the scale they were asked on.
 */
export const MEASURES = ["satisfaction", "loyalty", "csat", "nps", "effort", "rating", "scale"] as const;
export type Measure = (typeof MEASURES)[number];

/** Question kinds as they are kept with each answer. */
export type AnswerKind = Exclude<Measure, "csat">;

export const MEASURE_LABELS: Record<Measure, string> = {
  satisfaction: "Satisfaction",
  loyalty: "Loyalty",
  rating: "Other ratings",
  nps: "NPS",
  csat: "CSAT",
  effort: "Customer effort",
  scale: "Other scales",
};

/** What the figure is, in a few plain words. */
export const MEASURE_MEANINGS: Record<Measure, string> = {
  satisfaction: "ScoreBoard Index of overall satisfaction, 1 to 5",
  loyalty: "ScoreBoard Index of willingness to recommend, 1 to 5",
  rating: "ScoreBoard Index of single questions, 1 to 5",
  nps: "Promoters (9, 10) less detractors (0 to 6), in points",
  csat: "Share of answers 4 and 5",
  effort: "Mean of the effort question on the scale it was asked on",
  scale: "Mean of one question on the scale it was asked on",
};

export const isSbi = (measure: Measure): boolean =>
  measure === "satisfaction" || measure === "loyalty" || measure === "rating";

/** Read on the scale of its question: two questions may have two scales, which are never averaged together. */
export const hasOwnScale = (measure: Measure): boolean => measure === "effort" || measure === "scale";

/** CSAT reads the satisfaction answers unless a question is named. */
export const kindOf = (measure: Measure): AnswerKind => (measure === "csat" ? "satisfaction" : measure);

/** The measure that reads a question of this kind; null for words and for what is no index. */
export const measureOfKind = (kind: string): Measure | null =>
  kind !== "csat" && (MEASURES as readonly string[]).includes(kind) ? (kind as Measure) : null;

export type QuestionScale = readonly [lowest: number, highest: number];

/** Where a question does not say its own ends: what is asked most. */
const USUAL_ENDS: Partial<Record<Measure, QuestionScale>> = { effort: [1, 7], scale: [1, 10] };

/** The ends between which answers lie; a question's own scale counts where the measure has no fixed one. */
export const scaleOfMeasure = (measure: Measure, asked: QuestionScale | null = null): QuestionScale =>
  measure === "nps" ? [0, 10] : hasOwnScale(measure) ? (asked ?? USUAL_ENDS[measure] ?? [1, 5]) : [1, 5];

/** Every value an answer can take, highest first. */
export function levelsOf(measure: Measure, asked: QuestionScale | null = null): readonly number[] {
  const [lowest, highest] = scaleOfMeasure(measure, asked);
  return Array.from({ length: highest - lowest + 1 }, (_, at) => highest - at);
}
