import { type BalanceMark, markOf } from "./balance";
import type { Arm } from "./pilot";
import type { OverlapFact, UnitFact } from "./pilot-facts";

export const LIES = ["treated", "control", "none"] as const;
/** In which arm of a pilot a unit lies; none before the assignment. */
export type Lies = (typeof LIES)[number];

export interface OverlapReading {
  /** Shared units, by their arm here and their arm there. */
  counts: Record<Lies, Record<Lies, number>>;
  /** Of each arm here: how many get the other pilot's treatment too, of how many in all. */
  alsoTreated: Record<Arm, { count: number; of: number }>;
  mark: BalanceMark;
  /** What it does to the result, in one sentence. */
  sentence: string;
}

const lies = (arm: Arm | null): Lies => arm ?? "none";
const none = (): Record<Lies, number> => ({ treated: 0, control: 0, none: 0 });

/**
 * How another pilot lies across this one's arms. Where as large a share of both arms gets the other treatment, it
 * moves both alike and the difference stays; where not, part of the difference may be the other pilot's.
 *
 * Inputs: the shared units and all units of this pilot. As near as whole units allow is balanced; else the
 * standardised difference of the two shares decides, as for any trait.
 */
export function readOverlap(
  overlap: Pick<OverlapFact, "code" | "units">,
  units: readonly Pick<UnitFact, "arm" | "lostOn">[],
): OverlapReading {
  const counts = { treated: none(), control: none(), none: none() };
  for (const { arm, theirArm } of overlap.units) counts[lies(arm)][lies(theirArm)] += 1;
  const sizeOf = (arm: Arm) => units.filter((unit) => unit.arm === arm && unit.lostOn === null).length;
  const alsoTreated = {
    treated: { count: counts.treated.treated, of: sizeOf("treated") },
    control: { count: counts.control.treated, of: sizeOf("control") },
  };
  const mark = markShares(alsoTreated);
  return { counts, alsoTreated, mark, sentence: sentenceOf(overlap.code, alsoTreated, mark) };
}

function markShares({ treated, control }: OverlapReading["alsoTreated"]): BalanceMark {
  if (treated.of === 0 || control.of === 0) return "unknown";
  const [p, q] = [treated.count / treated.of, control.count / control.of];
  // Half a unit either way could not be split more evenly.
  if (Math.abs(p - q) <= 0.5 / treated.of + 0.5 / control.of + 1e-9) return "balanced";
  const variance = (p * (1 - p) + q * (1 - q)) / 2;
  return variance === 0 ? "farApart" : markOf((p - q) / Math.sqrt(variance));
}

function sentenceOf(
  code: string,
  { treated, control }: OverlapReading["alsoTreated"],
  mark: BalanceMark,
): string {
  if (mark === "unknown") return `How ${code} lies across the arms shows once both arms have units.`;
  const told = `${treated.count} of ${treated.of} treated and ${control.count} of ${control.of} control units here are treated in ${code} too`;
  if (treated.count + control.count === 0)
    return `Nobody here is treated in ${code}: it cannot move the result.`;
  if (mark === "balanced") return `${told}: balanced, so it moves both arms alike.`;
  if (mark === "slightlyApart")
    return `${told}: slightly uneven, so a small part of a difference may be ${code}'s.`;
  return `${told}: uneven, so a part of the difference may be ${code}'s and not this pilot's.`;
}
