import type { Measure } from "./measure";

/** The five levels in the words of the scale. */
const WORDS: Record<Measure, Record<number, string>> = {
  satisfaction: { 5: "exceeded", 4: "above", 3: "met", 2: "below", 1: "failed" },
  loyalty: { 5: "definitely", 4: "highly likely", 3: "maybe", 2: "highly unlikely", 1: "definitely not" },
  rating: { 5: "best", 4: "good", 3: "middling", 2: "poor", 1: "worst" },
  csat: { 5: "exceeded", 4: "above", 3: "met", 2: "below", 1: "failed" },
  nps: {},
};

export const levelWord = (measure: Measure, level: number): string => WORDS[measure][level] ?? "";

export interface AnswerGroup {
  label: string;
  scores: readonly number[];
  /** Which of the five colours of the scale it bears, 5 best. */
  shade: 1 | 2 | 3 | 4 | 5;
}

/** How the answers of a measure are told apart: five levels, or the three groups of NPS. */
export const groupsOf = (measure: Measure): readonly AnswerGroup[] =>
  measure === "nps"
    ? [
        { label: "Promoters 9–10", scores: [10, 9], shade: 5 },
        { label: "Passives 7–8", scores: [8, 7], shade: 3 },
        { label: "Detractors 0–6", scores: [6, 5, 4, 3, 2, 1, 0], shade: 1 },
      ]
    : ([5, 4, 3, 2, 1] as const).map((level) => ({
        label: `${level} ${levelWord(measure, level)}`,
        scores: [level],
        shade: level,
      }));
