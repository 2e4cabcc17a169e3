import type { IndexReading } from "./index-reading";
import { MEASURE_LABELS } from "./measure";
import { statusWords } from "./status-words";

/** One row of a split: a segment by name, with its reading. */
export interface NamedReading {
  label: string;
  reading: IndexReading;
}

/** The segments at risk: lowest index first, more answers where two are equal. */
export const weakestFirst = <Row extends NamedReading>(rows: readonly Row[]): Row[] =>
  rows
    .filter((row) => row.reading.status === "atRisk")
    .sort(
      (a, b) => a.reading.points * b.reading.n - b.reading.points * a.reading.n || b.reading.n - a.reading.n,
    );

export const weakestOf = <Row extends NamedReading>(rows: readonly Row[]): Row | null =>
  weakestFirst(rows)[0] ?? null;

/** Where it stands and where it hurts: "4.24 overall, proven; decision makers 3.72, at risk." */
export function indexSentence(input: {
  overall: IndexReading;
  /** Name of the segment that is looked at; "" for everybody. */
  segment: string;
  rows: readonly NamedReading[];
  floor: number;
}): string {
  const { overall, segment, floor } = input;
  const who = segment === "" ? "overall" : `for ${lowerFirst(segment)}`;
  if (overall.n === 0) {
    return `No data ${segment === "" ? "in this window" : `${who} in this window`}.`;
  }
  if (overall.status === "none") {
    const interval =
      overall.interval === null ? "one answer alone bears no interval" : `95 % interval ${overall.interval}`;
    return `${MEASURE_LABELS[overall.measure]} ${overall.shown} ${who} from ${overall.n} answers, ${interval}.`;
  }
  const first = `${overall.shown} ${who}, ${statusWords(overall, floor)}`;
  const weakest = weakestOf(input.rows);
  if (weakest) {
    return `${first}; ${lowerFirst(weakest.label)} ${weakest.reading.shown}, at risk.`;
  }
  const judged = input.rows.filter((row) => ["holding", "proven"].includes(row.reading.status));
  return judged.length > 1 ? `${first}; no tier or contact level is at risk.` : `${first}.`;
}

/** "Tier I" keeps its capital, "Decision makers" within a sentence does not. */
const lowerFirst = (text: string): string =>
  /^(Decision|Recommenders|Influencers|Unknown|Without|No )/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : lowerTier(text);
const lowerTier = (text: string): string => text.replace(/^Tier /, "tier ");
