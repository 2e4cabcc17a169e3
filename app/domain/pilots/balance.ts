import { momentsOf } from "../measurement/sample-moments";
import { ARMS, type Arm } from "./pilot";
import { type TraitUnit, traitFigure, traitsOf } from "./traits";

/** Rules of thumb: Austin 2009 for 0.1, Rubin 2001 for 0.25. */
const NEAR = 0.1;
const FAR = 0.25;

export type BalanceMark = "balanced" | "slightlyApart" | "farApart" | "unknown";
export const BALANCE_LABELS: Record<BalanceMark, string> = {
  balanced: "balanced",
  slightlyApart: "slightly apart",
  farApart: "far apart",
  unknown: "cannot be said",
};

export interface BalanceRow {
  trait: string;
  /** The word whose share is compared; null for figures. */
  word: string | null;
  /** Means of figures, or shares of 0 to 1. */
  treated: number | null;
  control: number | null;
  /** How many units of each arm say it. */
  n: Record<Arm, number>;
  /** Treated less control, in spreads; null where there is none to be had. */
  standardised: number | null;
  mark: BalanceMark;
}

/**
 * How alike the arms are before anything is done.
 *
 * Inputs: units with an arm; those without are left out. Units: means in those of the trait, words as shares, the
 * difference in standard deviations: (m1 − m0) ÷ √((s1² + s0²) ÷ 2), for shares with s² = p(1 − p).
 * Unknown: an arm nobody of which says it, one unit, or no spread while the means differ.
 * Source: Austin, Statistics in Medicine 28:3083-3107, 2009.
 */
export function balanceOf(units: readonly TraitUnit[]): BalanceRow[] {
  const placed = units.filter(({ arm }) => arm !== null);
  return traitsOf(placed).flatMap(({ name, kind }) =>
    kind === "figure" ? [figureRow(placed, name)] : wordRows(placed, name),
  );
}

const saidIn = (units: readonly TraitUnit[], arm: Arm, trait: string): string[] =>
  units.flatMap((unit) => {
    const text = unit.traits[trait];
    return unit.arm === arm && text !== undefined && text !== "" ? [text] : [];
  });

function figureRow(units: readonly TraitUnit[], trait: string): BalanceRow {
  const [own, other] = [figures("treated"), figures("control")];
  function figures(arm: Arm) {
    return momentsOf({ values: saidIn(units, arm, trait).map((text) => traitFigure(text)) });
  }
  const n = { treated: own.n, control: other.n };
  const row = { trait, word: null, treated: own.mean, control: other.mean, n };
  if (own.mean === null || other.mean === null || own.variance === null || other.variance === null) {
    return { ...row, standardised: null, mark: "unknown" };
  }
  return { ...row, ...apart(own.mean - other.mean, (own.variance + other.variance) / 2) };
}

/** Words that two arms share are many in a long list: the most frequent are compared, the rest stands for little. */
const MOST_WORDS = 12;

function wordRows(units: readonly TraitUnit[], trait: string): BalanceRow[] {
  const [own, other] = [saidIn(units, "treated", trait), saidIn(units, "control", trait)];
  const counts = new Map<string, Record<Arm, number>>();
  for (const arm of ARMS) {
    for (const word of arm === "treated" ? own : other) {
      const count = counts.get(word) ?? { treated: 0, control: 0 };
      count[arm] += 1;
      counts.set(word, count);
    }
  }
  const n = { treated: own.length, control: other.length };
  return [...counts]
    .sort(([a, x], [b, y]) => y.treated + y.control - x.treated - x.control || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word, count]) => {
      const row = { trait, word, n };
      if (n.treated === 0 || n.control === 0) {
        return { ...row, treated: null, control: null, standardised: null, mark: "unknown" as const };
      }
      const [p, q] = [count.treated / n.treated, count.control / n.control];
      return { ...row, treated: p, control: q, ...apart(p - q, (p * (1 - p) + q * (1 - q)) / 2) };
    });
}

function apart(difference: number, variance: number): Pick<BalanceRow, "standardised" | "mark"> {
  if (difference === 0) return { standardised: 0, mark: "balanced" };
  // One arm wholly this, the other wholly that: there is no spread to count in, and no likeness either.
  if (variance === 0) return { standardised: null, mark: "farApart" };
  const standardised = difference / Math.sqrt(variance);
  return { standardised, mark: markOf(standardised) };
}

export function markOf(standardised: number): BalanceMark {
  // A difference that is one tenth but for rounding counts as one tenth.
  const size = Math.round(Math.abs(standardised) * 1e9) / 1e9;
  if (size <= NEAR) return "balanced";
  return size <= FAR ? "slightlyApart" : "farApart";
}

/** In one sentence, for the head of the table. */
export function balanceSentence(rows: readonly BalanceRow[]): string {
  if (rows.length === 0) return "Nothing is known of the units by which the arms could be compared: no data.";
  const far = rows.filter(({ mark }) => mark === "farApart").length;
  const slight = rows.filter(({ mark }) => mark === "slightlyApart").length;
  const unknown = rows.filter(({ mark }) => mark === "unknown").length;
  if (far + slight + unknown === 0) return "The arms are alike in everything that is known of them.";
  const parts = [
    far > 0 ? `far apart in ${far}` : null,
    slight > 0 ? `slightly apart in ${slight}` : null,
    unknown > 0 ? `not to be compared in ${unknown}` : null,
  ].filter((part) => part !== null);
  const [only] = parts;
  if (rows.length === 1)
    return `The arms are ${only?.replace(/ 1$/, "")} the one thing that is known of them.`;
  return `Of ${rows.length} lines the arms are ${parts.join(", ")}.`;
}

/** More things than these are told by their number alone. */
const APART_NAMED = 3;

/** In what arms that nobody drew were far apart before anything was done; null for nothing. */
export function apartSentence(rows: readonly BalanceRow[]): string | null {
  const far = rows.filter(({ mark }) => mark === "farApart");
  if (far.length === 0) return null;
  const named = far.slice(0, APART_NAMED).map(({ trait, word, treated, control }) => {
    const figure = (value: number | null) =>
      value === null
        ? "no data"
        : word === null
          ? `${Number(value.toFixed(2))}`
          : `${Math.round(value * 100)} %`;
    return `${trait}${word === null ? "" : ` ${word}`} ${figure(treated)} of the treated against ${figure(control)} of control`;
  });
  const more = far.length > APART_NAMED ? `, and ${far.length - APART_NAMED} more` : "";
  return `The arms were far apart before anything was done: ${named.join("; ")}${more}. For that the pilot may have done more or less than the difference says.`;
}
