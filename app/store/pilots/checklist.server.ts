import { type ChecklistItem, readChecklist } from "~/domain/pilots/checklist";
import type { Unit } from "../commit.server";
import { findPilotBrief, type PilotBrief } from "./pilot-standing.server";

/** A pilot's checklist inside a change. The workspace is locked by then: what is read here is what stands. */
export async function findChecklist(
  unit: Unit,
  workspaceId: string,
  code: string,
): Promise<{ pilot: PilotBrief; items: ChecklistItem[] } | null> {
  const pilot = await findPilotBrief(unit.db, workspaceId, code);
  return pilot && { pilot, items: readChecklist(pilot.checklist) };
}

/** The list has no version of the pilot's: a tick must not make somebody's design stale. */
export async function keepChecklist(unit: Unit, pilotId: string, items: readonly ChecklistItem[]) {
  await unit.db.pilot.update({
    where: { id: pilotId },
    data: { checklist: items.map((item) => ({ ...item })) },
  });
}
