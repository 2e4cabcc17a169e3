import type { Act } from "~/domain/act";
import type { ActivityVerb } from "~/domain/activity/activity";
import type { PilotEvent, PilotMoveEvent } from "~/domain/pilots/pilot-event";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { pilotRightRefusal, stalePilotMove } from "~/domain/pilots/pilot-moves";
import { notFound, type Result } from "~/domain/refusal";
import { commit, type Unit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { movePilot, type PilotMoved } from "~/store/pilots/pilot-move.server";

interface Move {
  code: string;
  /** The version the person saw; left out by those who mean the pilot as it is. */
  version?: number | undefined;
  event: PilotEvent & { type: PilotMoveEvent };
  verb: ActivityVerb;
  /** A sentence without the actor. */
  summary: (facts: PilotFacts) => string;
  also?: (unit: Unit, facts: PilotFacts) => Promise<void>;
}

/**
 * The way a move of a pilot takes: find, may you, what is missing, decide, commit. All of it happens inside the
 * transaction, because gates look at rows (units, values, grants) that the pilot's version does not cover.
 */
export async function takePilotMove(act: Act, move: Move): Promise<Result<PilotMoved>> {
  return commit(act, async (unit) => {
    const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, move.code, act.now);
    if (!facts) return notFound("pilot");
    if (move.version !== undefined && move.version !== facts.version) return stalePilotMove(facts);
    const refused = pilotRightRefusal(move.event.type, facts, act.viewer);
    if (refused) return refused;
    const moved = await movePilot(unit, facts, move.event, {
      verb: move.verb,
      summary: move.summary(facts),
      at: act.now,
    });
    if (moved.ok) await move.also?.(unit, facts);
    return moved;
  });
}
