import type { Act } from "~/domain/act";
import { closeRequests } from "~/store/pilots/close-requests.server";
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
    also: (unit, facts) => closeRequests(unit, act, facts, "The pilot was given up."),
  });
}
