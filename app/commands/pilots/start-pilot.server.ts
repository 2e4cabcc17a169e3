import type { Act } from "~/domain/act";
import { lockPlan } from "~/store/pilots/pilot-lock.server";
import { takePilotMove } from "./take-pilot-move.server";

/** Begins the pilot and locks its whole design as version 1, on its start day or before it with a reason. */
export function startPilot(
  act: Act,
  input: { code: string; version?: number | undefined; earlyReason?: string },
) {
  const { code, version, earlyReason = "" } = input;
  return takePilotMove(act, {
    code,
    version,
    event: { type: "START", earlyReason },
    verb: "started",
    summary: (facts) =>
      `started ${facts.code}${facts.startOn && facts.startOn > facts.today ? `, earlier than planned: ${earlyReason}` : ""}`,
    also: async (unit, facts) => {
      await lockPlan(unit, act, { ...facts, startedOn: facts.today });
    },
  });
}
