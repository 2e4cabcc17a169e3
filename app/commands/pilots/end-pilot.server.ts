import type { Act } from "~/domain/act";
import { takePilotMove } from "./take-pilot-move.server";

/** Ends the measuring: its end is reached, or it is stopped early with a reason. What follows is the evaluation. */
export function endPilot(
  act: Act,
  input: { code: string; version?: number | undefined; earlyReason?: string },
) {
  const { code, version, earlyReason = "" } = input;
  return takePilotMove(act, {
    code,
    version,
    event: { type: "END", earlyReason },
    verb: "ended",
    summary: (facts) =>
      facts.endOn && facts.endOn <= facts.today
        ? `ended ${facts.code}: its end was reached`
        : `stopped ${facts.code} before its end: ${earlyReason}`,
  });
}
