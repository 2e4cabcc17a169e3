import { type Draw, isDrawnAgain } from "./assignment";
import { type BalanceRow, balanceOf, balanceSentence } from "./balance";
import { type OverlapReading, readOverlap } from "./overlap";
import type { Arm, Assignment } from "./pilot";
import type { OverlapFact, PilotFacts, UnitFact } from "./pilot-facts";

export interface DrawView {
  seed: string;
  within: string;
  /** Drawn again just now: the same arms, or other ones since units were changed. */
  again: boolean;
  counts: Record<Arm, number>;
}

export interface UnitsView {
  counts: Record<Arm | "none" | "all" | "crossed" | "lost" | "paired", number>;
  assignment: Assignment;
  draw: DrawView | null;
  /** The seeds of every draw of this round, those that no longer stand among them. */
  drawn: readonly string[];
  balance: BalanceRow[];
  balanceSentence: string;
  overlaps: (Omit<OverlapFact, "units"> & { shared: number; reading: OverlapReading; names: string[] })[];
}

/** Names that fit into a line; the rest is a number. */
const NAMED = 30;

/** What there is to say of the arms, however many units they have. */
export function unitsView(facts: PilotFacts, draw: Draw | null, drawn: readonly string[]): UnitsView {
  const { units } = facts;
  const count = (is: (unit: UnitFact) => boolean) => units.filter(is).length;
  const counts = {
    all: units.length,
    treated: count(({ arm }) => arm === "treated"),
    control: count(({ arm }) => arm === "control"),
    none: count(({ arm }) => arm === null),
    crossed: count(({ crossedOn }) => crossedOn !== null),
    lost: count(({ lostOn }) => lostOn !== null),
    paired: count(({ pairKey }) => pairKey !== ""),
  };
  const balance = balanceOf(units);
  return {
    counts,
    assignment: facts.assignment,
    draw: draw
      ? {
          seed: facts.seed,
          within: drawWords(draw),
          again: isDrawnAgain(units, draw, facts.seed),
          counts: { treated: counts.treated, control: counts.control },
        }
      : null,
    drawn,
    balance,
    balanceSentence: balanceSentence(balance),
    overlaps: facts.overlaps.map(({ units: shared, ...overlap }) => ({
      ...overlap,
      shared: shared.length,
      names: shared.slice(0, NAMED).map(({ name }) => name),
      reading: readOverlap({ code: overlap.code, units: shared }, units),
    })),
  };
}

function drawWords({ within, traits }: Draw): string {
  if (within === "pairs") return "within pairs, one each";
  if (within === "traits") return `within groups of the same ${traits.join(" and ")}`;
  return "among all units at once";
}
