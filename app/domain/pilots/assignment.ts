import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Arm } from "./pilot";

/** Within what is drawn: all units at once, groups that share words, or pairs, one of each pair to either arm. */
export const DRAW_WITHIN = ["all", "traits", "pairs"] as const;
export type DrawWithin = (typeof DRAW_WITHIN)[number];

/** With its seed and its units, everything it takes to draw the same arms again. */
export interface Draw {
  within: DrawWithin;
  /** The traits whose words make the groups. */
  traits: readonly string[];
  /** How many are to be treated in all. */
  treated: number;
}

export interface DrawnUnit {
  name: string;
  pairKey: string;
  traits: Readonly<Record<string, string>>;
}

type Lots = (most: number) => number;

/** A whole number is the seed itself; other words give theirs by FNV-1a, 32 bit. */
export function seedNumber(seed: string): number {
  const text = seed.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}

/**
 * Numbers from 0 to `most`, each as likely as the others.
 * Source: xoroshiro128+ (Blackman and Vigna, 2018). Small seeds begin much alike, so the first twenty numbers are not used.
 */
function lotsOf(seed: string): Lots {
  const source = xoroshiro128plus(seedNumber(seed));
  for (let skipped = 0; skipped < 20; skipped += 1) source.next();
  return (most) => uniformInt(source, 0, most);
}

/** Fisher and Yates: every order is as likely as the others. */
function shuffled<T>(items: readonly T[], lots: Lots): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = lots(at);
    const kept = order[at] as T;
    order[at] = order[other] as T;
    order[other] = kept;
  }
  return order;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The arm of every unit by name. The same seed, units and draw give the same arms, in whatever order the units come:
 * they are put in the order of their names first. As many are treated as the draw says, in groups as near to the same
 * share as whole units allow; what is left over goes by lot.
 */
export function drawArms(units: readonly DrawnUnit[], draw: Draw, seed: string): Map<string, Arm> {
  const lots = lotsOf(seed);
  const sorted = [...units].sort((a, b) => inOrder(a.name, b.name));
  if (draw.within !== "pairs") return drawInGroups(sorted, draw, lots);
  const arms = new Map<string, Arm>();
  const pairs = [...groupsOf(sorted, ({ pairKey }) => pairKey)].filter(
    ([key, pair]) => key && pair.length === 2,
  );
  for (const [, pair] of pairs) {
    const first = lots(1);
    pair.forEach(({ name }, at) => void arms.set(name, at === first ? "treated" : "control"));
  }
  const single = sorted.filter(({ name }) => !arms.has(name));
  const rest = { ...draw, within: "all" as const, treated: Math.round(single.length / 2) };
  // An odd one out is treated or not by lot, never by rule.
  const treated = single.length % 2 === 1 ? (single.length - 1) / 2 + lots(1) : rest.treated;
  for (const [name, arm] of drawInGroups(single, { ...rest, treated }, lots)) arms.set(name, arm);
  return arms;
}

function drawInGroups(sorted: readonly DrawnUnit[], draw: Draw, lots: Lots): Map<string, Arm> {
  const treated = Math.min(Math.max(0, Math.trunc(draw.treated)), sorted.length);
  const groups = [
    ...groupsOf(sorted, (unit) => (draw.within === "traits" ? groupKey(unit, draw.traits) : "")),
  ].sort(([a], [b]) => inOrder(a, b));
  const quotas = quotasOf(
    groups.map(([, group]) => group.length),
    treated,
    lots,
  );
  return new Map(
    groups.flatMap(([, group], at) =>
      shuffled(group, lots).map(({ name }, place): [string, Arm] => [
        name,
        place < (quotas[at] ?? 0) ? "treated" : "control",
      ]),
    ),
  );
}

/** How many of each group are treated: the same share everywhere, the largest remainders first, even ones by lot. */
function quotasOf(sizes: readonly number[], treated: number, lots: Lots): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all === 0) return sizes.map(() => 0);
  // Whole numbers throughout: a share that is whole but for rounding must not lose a unit.
  const quotas = sizes.map((size) => Math.floor((size * treated) / all));
  const left = treated - quotas.reduce((sum, quota) => sum + quota, 0);
  const order = shuffled(
    sizes.map((size, at) => ({ at, rest: (size * treated) % all })),
    lots,
  ).sort((a, b) => b.rest - a.rest);
  for (const { at } of order.slice(0, left)) quotas[at] = (quotas[at] ?? 0) + 1;
  return quotas;
}

/** What a unit's group is called: its words, trait by trait. */
export const groupKey = (unit: Pick<DrawnUnit, "traits">, traits: readonly string[]): string =>
  JSON.stringify(traits.map((trait) => unit.traits[trait] ?? ""));

function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** How many to treat of so many units: as planned where the plan counts them, else the planned share, else half. */
export function treatedOf(
  units: number,
  planned: { treated: number | null; control: number | null },
): number {
  const { treated, control } = planned;
  if (treated === null || control === null || treated + control === 0) return Math.ceil(units / 2);
  if (treated + control === units) return treated;
  return Math.round((units * treated) / (treated + control));
}

/** A draw as it is kept beside the pilot; null where nothing was drawn. */
export function drawFromStore(kept: unknown): Draw | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { within, traits, treated } = kept as Record<string, unknown>;
  const known = DRAW_WITHIN.find((one) => one === within);
  if (!known || typeof treated !== "number") return null;
  return {
    within: known,
    traits: Array.isArray(traits) ? traits.filter((trait) => typeof trait === "string") : [],
    treated,
  };
}

/** Whether drawing again gives the arms the units stand in. */
export function isDrawnAgain(
  units: readonly (DrawnUnit & { arm: Arm | null })[],
  draw: Draw,
  seed: string,
): boolean {
  const arms = drawArms(units, draw, seed);
  return units.every(({ name, arm }) => arms.get(name) === arm);
}
