import { hasOwnScale, levelsOf, type Measure, type QuestionScale } from "./measure";

/** The five levels in the words of the scale. */
const WORDS: Record<Measure, Record<number, string>> = {
  satisfaction: { 5: "exceeded", 4: "above", 3: "met", 2: "below", 1: "failed" },
  loyalty: { 5: "definitely", 4: "highly likely", 3: "maybe", 2: "highly unlikely", 1: "definitely not" },
  rating: { 5: "best", 4: "good", 3: "middling", 2: "poor", 1: "worst" },
  csat: { 5: "exceeded", 4: "above", 3: "met", 2: "below", 1: "failed" },
  nps: {},
  effort: {},
  scale: {},
};

export const levelWord = (measure: Measure, level: number): string => WORDS[measure][level] ?? "";

export interface AnswerGroup {
  label: string;
  scores: readonly number[];
  /** Which of the five colours of the scale it bears, 5 best. */
  shade: 1 | 2 | 3 | 4 | 5;
}

/** Beyond so many values single ones can no longer be told apart in a strip. */
const MOST_VALUES = 11;

/** How the answers of a measure are told apart: five levels, the three groups of NPS, or the values of another scale. */
export function groupsOf(measure: Measure, asked: QuestionScale | null = null): readonly AnswerGroup[] {
  if (measure === "nps") {
    return [
      { label: "Promoters 9–10", scores: [10, 9], shade: 5 },
      { label: "Passives 7–8", scores: [8, 7], shade: 3 },
      { label: "Detractors 0–6", scores: [6, 5, 4, 3, 2, 1, 0], shade: 1 },
    ];
  }
  if (hasOwnScale(measure)) return valuesOfScale(levelsOf(measure, asked));
  return ([5, 4, 3, 2, 1] as const).map((level) => ({
    label: `${level} ${levelWord(measure, level)}`,
    scores: [level],
    shade: level,
  }));
}

function valuesOfScale(levels: readonly number[]): AnswerGroup[] {
  const size = Math.ceil(levels.length / (levels.length > MOST_VALUES ? 10 : MOST_VALUES));
  const groups: AnswerGroup[] = [];
  for (let at = 0; at < levels.length; at += size) {
    const scores = levels.slice(at, at + size);
    const [high, low] = [scores[0] ?? 0, scores.at(-1) ?? 0];
    groups.push({
      label: high === low ? String(high) : `${low}–${high}`,
      scores,
      shade: shadeOf(at, levels.length),
    });
  }
  return groups;
}

/** The upper fifth of the scale bears the best shade, the lowest the worst. */
const shadeOf = (at: number, of: number): AnswerGroup["shade"] =>
  (5 - Math.min(4, Math.floor((5 * at) / of))) as AnswerGroup["shade"];
