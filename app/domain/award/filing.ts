import type { YearReading, YearResult } from "./award";

/** A year may be filed when the rule has decided it: only days and answers can bring that about. */
export const isDecided = (result: YearResult): result is "met" | "notMet" | "incomplete" =>
  result === "met" || result === "notMet" || result === "incomplete";

/** The figures of a year in one short text: what a filing was shown, and what it is compared with later. */
export const figuresOf = (reading: Pick<YearReading, "judged" | "measures">): string =>
  [
    reading.judged,
    ...reading.measures.map(({ measure, reading: { n, points } }) => `${measure} ${points}/${n}`),
  ].join("; ");

/** The same text from what was frozen at filing. */
export const frozenFigures = (frozen: {
  judged: string;
  measures: readonly { measure: string; n: number; points: number }[];
}): string =>
  [frozen.judged, ...frozen.measures.map(({ measure, n, points }) => `${measure} ${points}/${n}`)].join("; ");
