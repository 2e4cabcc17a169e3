import type { MonthCount, TypedFigure } from "./index-counts";
import { type IndexWindow, monthsOf } from "./index-window";

/** Typed figures count where their survey has no single answers of that month; else they stay beside them. */
export const countedFigures = (figures: readonly TypedFigure[]): TypedFigure[] =>
  figures.filter((figure) => !figure.hasAnswers);

export const figuresWithin = (figures: readonly TypedFigure[], window: IndexWindow): TypedFigure[] => {
  const months = new Set<string>(monthsOf(window));
  return figures.filter((figure) => months.has(figure.month));
};

export const countsOfFigures = (figures: readonly TypedFigure[]): MonthCount[] =>
  figures.flatMap(({ month, counts }) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([value, count]) => ({ month, value: Number(value), count })),
  );
