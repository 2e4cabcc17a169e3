import type { IndexOptions, IndexQuestionOption } from "./index-counts";
import type { IndexFilter } from "./index-filter";
import { hasOwnScale, type QuestionScale, scaleOfMeasure } from "./measure";

/** Which question an index is read of where the measure has no scale of its own, and on which scale. */
export interface SettledQuestion {
  filter: IndexFilter;
  scale: QuestionScale | null;
  rule: string;
  /** A high value is a bad one. */
  isReversed: boolean;
  /** Other questions of the measure that could be chosen; they are not in this average. */
  others: IndexQuestionOption[];
}

const NOTHING_SETTLED = { scale: null, rule: "", isReversed: false, others: [] };

/**
 * Answers on two scales are never averaged together: where questions of different scales could be meant, the first
 * is read and the others are offered. Other scales are read one question at a time in any case.
 */
export function settleQuestion(
  filter: IndexFilter,
  options: Pick<IndexOptions, "questions">,
): SettledQuestion {
  if (!hasOwnScale(filter.measure)) return { filter, ...NOTHING_SETTLED };
  const asked = options.questions.filter(
    (question) =>
      question.kind === filter.measure && (filter.survey === null || question.surveyId === filter.survey),
  );
  const scaleOf = (question: IndexQuestionOption) => scaleOfMeasure(filter.measure, question.scale);
  const alike = new Set(asked.map((question) => `${scaleOf(question)} ${question.reversed}`)).size === 1;
  const chosen = asked.find((question) => question.id === filter.question) ?? asked[0];
  if (!chosen) return { filter, ...NOTHING_SETTLED };
  if (filter.measure === "effort" && filter.question === null && alike) {
    return {
      filter,
      scale: scaleOf(chosen),
      rule: "",
      isReversed: chosen.reversed,
      others: asked.length > 1 ? asked : [],
    };
  }
  return {
    filter: { ...filter, question: chosen.id },
    scale: scaleOf(chosen),
    rule: chosen.rule,
    isReversed: chosen.reversed,
    others: asked.filter((question) => question.id !== chosen.id),
  };
}
