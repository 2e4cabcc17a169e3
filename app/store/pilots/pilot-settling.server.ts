import { PILOT_STATUS_LABELS, type PilotStatus } from "~/domain/pilots/pilot";
import { settledPilotStatus } from "~/domain/pilots/pilot-decision";
import type { Unit } from "../commit.server";
import { findPilotFactsIn } from "./pilot-facts.queries.server";

export interface PilotSettled {
  from: PilotStatus;
  to: PilotStatus;
  moved: boolean;
  version: number;
}

/**
 * Lets a designed pilot fall back when something of its design is missing again, as part of the change that took
 * it away. To be called after anything that can change a gate; every other pilot stays where it is.
 */
export async function settlePilot(unit: Unit, pilotId: string, at: Date): Promise<PilotSettled> {
  const row = await unit.db.pilot.findUniqueOrThrow({
    where: { id: pilotId },
    select: { status: true, version: true, workspaceId: true },
  });
  const from = row.status as PilotStatus;
  const kept: PilotSettled = { from, to: from, moved: false, version: row.version };
  if (from !== "designed") return kept;
  const facts = await findPilotFactsIn(unit.db, row.workspaceId, pilotId, at);
  const to = facts ? settledPilotStatus(facts) : from;
  if (!facts || to === from) return kept;
  const after = await unit.move("pilot", { id: pilotId, version: row.version }, { status: to });
  unit.log({
    noun: "pilot",
    recordId: pilotId,
    verb: "settled",
    summary: `${facts.code} moved by itself to “${PILOT_STATUS_LABELS[to]}”: its design came undone`,
    before: { status: from },
    after: { status: to },
  });
  return { from, to, moved: true, version: after.version };
}
