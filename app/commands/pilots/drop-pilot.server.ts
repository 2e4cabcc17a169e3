import type { Act } from "~/domain/act";
import { takePilotMove } from "./take-pilot-move.server";

/** Gives a pilot up before it runs; the reason stays on record, and nobody waits for its money any more. */
export function dropPilot(
  act: Act,
  { code, version, reason }: { code: string; version?: number | undefined; reason: string },
) {
  return takePilotMove(act, {
    code,
    version,
    event: { type: "DROP", reason },
    verb: "dropped",
    summary: (facts) => `gave up ${facts.code}: ${reason}`,
    also: async (unit, facts) => {
      await unit.db.fundingRequest.updateMany({
        where: { pilotId: facts.id, status: "open" },
        data: { status: "withdrawn", answer: "The pilot was given up.", version: { increment: 1 } },
      });
    },
  });
}
