import { randomInt } from "node:crypto";
import type { Act } from "~/domain/act";
import { type Draw, drawArms, treatedOf } from "~/domain/pilots/assignment";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { unitsRefusal } from "~/domain/pilots/unit.rules";
import type { DrawArms } from "~/domain/pilots/unit.schema";
import { done, invalid, notAllowedNow, notFound, type Result, stale } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listDrawnSeeds } from "~/store/pilots/draws.queries.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";
import { MANY, unitsSeen, writeArms } from "~/store/pilots/units.server";

export interface Drawn {
  seed: string;
  treated: number;
  control: number;
}

/** Leaves the arms to chance, by a seed that is kept: anybody can draw the same arms again. */
export function drawPilotArms(
  act: Act,
  input: Omit<DrawArms, "seen"> & { code: string; seen: string | null },
): Promise<Result<Drawn>> {
  return commit<Drawn>(
    act,
    async (unit) => {
      const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
      if (!facts) return notFound("pilot");
      const refused = unitsRefusal(act.viewer, facts);
      if (refused) return refused;
      if (input.seen !== null && input.seen !== unitsSeen(facts.units)) {
        return stale("The units changed since you looked at them. Look again, then draw.");
      }
      const drawn = await listDrawnSeeds(unit.db, facts);
      const problem = problemOf(facts, input, drawn);
      if (problem) return problem;
      const seed = input.seed === "" ? String(randomInt(100_000_000, 1_000_000_000)) : input.seed;
      const { plannedTreated: treated, plannedControl: control } = facts;
      const draw: Draw = {
        within: input.within,
        traits: input.within === "traits" ? input.traits : [],
        treated: treatedOf(facts.units.length, { treated, control }),
      };
      const arms = drawArms(facts.units, draw, seed);
      await writeArms(unit, facts, arms, { keepPairs: input.within === "pairs" });
      await unit.move(
        "pilot",
        { id: facts.id, version: facts.version },
        { assignment: "randomised", seed, assignedAt: act.now, draw: { ...draw }, updatedAt: act.now },
      );
      const counts = {
        treated: [...arms.values()].filter((arm) => arm === "treated").length,
        control: [...arms.values()].filter((arm) => arm === "control").length,
      };
      const again = drawn.length === 0 ? "" : ` again, after the seed ${drawn.at(-1)}: ${input.reason}`;
      unit.log({
        noun: "pilot",
        recordId: facts.id,
        verb: "drawn",
        summary: `drew the arms of ${facts.code} with the seed ${seed}${again}`,
        before: { seed: facts.seed, assignment: facts.assignment },
        after: { seed, ...draw, ...counts, reason: input.reason },
      });
      await settlePilot(unit, facts.id, act.now);
      return done({ seed, ...counts });
    },
    MANY,
  );
}

function problemOf(
  facts: PilotFacts,
  { within, traits, reason }: Omit<DrawArms, "seen">,
  drawn: readonly string[],
) {
  if (facts.units.length < 2) {
    return notAllowedNow(
      facts.units.length === 1
        ? "There is one unit: with nobody to compare it with, nothing can be drawn. Add others first."
        : "There are no units to draw from. Add them first.",
    );
  }
  if (within === "pairs" && !facts.units.some(({ pairKey }) => pairKey !== "")) {
    return notAllowedNow("No units are paired yet. Match them first, then draw within the pairs.");
  }
  const unknown = traits.find((trait) => facts.units.every((one) => (one.traits[trait] ?? "") === ""));
  if (within === "traits" && unknown !== undefined) {
    return invalid(`No unit says anything of “${unknown}”.`, {
      traits: [`No unit says anything of “${unknown}”.`],
    });
  }
  if (drawn.length > 0 && reason === "") {
    const message = `The arms were drawn with the seed ${drawn.at(-1)} already. Say why they are drawn again: drawing until one likes the arms is choosing them.`;
    return invalid(message, { reason: [message] });
  }
  return null;
}
