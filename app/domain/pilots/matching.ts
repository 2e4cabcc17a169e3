import { momentsOf } from "../measurement/sample-moments";
import { groupKey } from "./assignment";
import type { TraitUnit } from "./traits";
import { traitFigure } from "./traits";

/** partners: every treated unit looks for its like among the others; pairs: all units find each other, to be drawn within. */
export const MATCH_MODES = ["partners", "pairs"] as const;
export type MatchMode = (typeof MATCH_MODES)[number];

export interface MatchQuestion {
  mode: MatchMode;
  /** Figures by whose distance is matched. */
  near: readonly string[];
  /** Words that have to be the same. */
  exact: readonly string[];
  /** In spreads; what lies further apart is no pair. Null: any distance. */
  atMost: number | null;
}

export interface MatchedPair {
  key: string;
  /** In partners the treated unit comes first. */
  units: readonly [TraitUnit, TraitUnit];
  distance: number;
}

export interface Matching {
  pairs: MatchedPair[];
  unmatched: { unit: TraitUnit; why: string }[];
}

/** Above this many comparisons one would wait too long; words that have to be the same bring them down. */
const MOST_COMPARISONS = 400_000;

interface Candidate {
  a: number;
  b: number;
  distance: number;
}

/**
 * Pairs of units that are alike: the nearest two first, then the nearest two of those left, each unit once.
 *
 * Inputs: units with their traits. Units: the distance is the root of the summed squares of the differences, each in
 * standard deviations over all units; a figure without a spread tells nobody apart and counts nothing.
 * Null: too many comparisons (`MOST_COMPARISONS`). Ties fall to the unit that comes first by name.
 * Source: greedy nearest neighbours without replacement, Rubin, Biometrics 29:159-183, 1973.
 */
export function matchUnits(given: readonly TraitUnit[], question: MatchQuestion): Matching | null {
  const units = [...given].sort((a, b) => (a.name < b.name ? -1 : 1));
  const scaled = scaledBy(units, question.near);
  const unmatched: Matching["unmatched"] = [];
  const ready: number[] = [];
  units.forEach((unit, at) => {
    const missing = missingOf(unit, question);
    if (missing) unmatched.push({ unit, why: `It says nothing of ${missing}.` });
    else ready.push(at);
  });
  const groups = new Map<string, number[]>();
  for (const at of ready) {
    const unit = units[at];
    if (!unit) continue;
    const key = groupKey(unit, question.exact);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  if (comparisonsOf([...groups.values()], units, question.mode) > MOST_COMPARISONS) return null;

  const candidates = [...groups.values()].flatMap((group) =>
    candidatesOf(group, units, scaled, question.mode),
  );
  const near = candidates.filter(({ distance }) => question.atMost === null || distance <= question.atMost);
  near.sort((x, y) => x.distance - y.distance || x.a - y.a || x.b - y.b);
  const taken = new Set<number>();
  const pairs: MatchedPair[] = [];
  for (const { a, b, distance } of near) {
    const [one, other] = [units[a], units[b]];
    if (!one || !other || taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push({ key: String(pairs.length + 1), units: [one, other], distance });
  }
  const compared = new Set<number>();
  for (const { a, b } of candidates) compared.add(a).add(b);
  for (const at of ready) {
    const unit = units[at];
    if (unit && !taken.has(at)) unmatched.push({ unit, why: whyAlone(unit, at, compared, question) });
  }
  return { pairs, unmatched: unmatched.sort((x, y) => (x.unit.name < y.unit.name ? -1 : 1)) };
}

const isTreated = (unit: TraitUnit | undefined): boolean => unit?.arm === "treated";

function missingOf(unit: TraitUnit, { near, exact }: MatchQuestion): string | null {
  const trait =
    near.find((name) => traitFigure(unit.traits[name]) === null) ??
    exact.find((name) => (unit.traits[name] ?? "") === "");
  return trait ?? null;
}

/** Every unit's figures in standard deviations from nothing: only differences are asked. */
function scaledBy(units: readonly TraitUnit[], near: readonly string[]): number[][] {
  const spreads = near.map((trait) =>
    Math.sqrt(momentsOf({ values: units.map(({ traits }) => traitFigure(traits[trait])) }).variance ?? 0),
  );
  return units.map(({ traits }) =>
    near.map((trait, at) => {
      const spread = spreads[at] ?? 0;
      return spread === 0 ? 0 : (traitFigure(traits[trait]) ?? 0) / spread;
    }),
  );
}

function comparisonsOf(groups: readonly number[][], units: readonly TraitUnit[], mode: MatchMode): number {
  return groups.reduce((sum, group) => {
    const treated = group.filter((at) => isTreated(units[at])).length;
    const count =
      mode === "partners" ? treated * (group.length - treated) : (group.length * (group.length - 1)) / 2;
    return sum + count;
  }, 0);
}

function candidatesOf(
  group: readonly number[],
  units: readonly TraitUnit[],
  scaled: readonly number[][],
  mode: MatchMode,
): Candidate[] {
  const found: Candidate[] = [];
  const add = (a: number, b: number) =>
    void found.push({ a, b, distance: farApart(scaled[a] ?? [], scaled[b] ?? []) });
  if (mode === "pairs") {
    group.forEach((a, at) => {
      for (let next = at + 1; next < group.length; next += 1) add(a, group[next] as number);
    });
    return found;
  }
  const others = group.filter((at) => !isTreated(units[at]));
  for (const a of group) {
    if (isTreated(units[a])) for (const b of others) add(a, b);
  }
  return found;
}

/** To nine decimals: what is as far but for rounding is a tie. */
function farApart(one: readonly number[], other: readonly number[]): number {
  let squares = 0;
  for (let at = 0; at < one.length; at += 1) squares += ((one[at] ?? 0) - (other[at] ?? 0)) ** 2;
  return Math.round(Math.sqrt(squares) * 1e9) / 1e9;
}

function whyAlone(
  unit: TraitUnit,
  at: number,
  compared: ReadonlySet<number>,
  question: MatchQuestion,
): string {
  if (!compared.has(at)) {
    return question.exact.length > 0
      ? `Nobody to pair with has the same ${question.exact.join(" and ")}.`
      : "There is nobody to pair it with.";
  }
  if (question.mode === "partners" && !isTreated(unit)) return "Others are nearer to the treated units.";
  return question.atMost === null
    ? "All that are like it stand in nearer pairs."
    : `Nobody left lies within ${question.atMost} spreads.`;
}
