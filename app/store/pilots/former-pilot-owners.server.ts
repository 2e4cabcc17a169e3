import type { Tx } from "../database.server";

/** Whether somebody ran this pilot before, however it was handed on: the activity log knows. */
export async function ranPilotBefore(
  db: Tx,
  { workspaceId, pilotId, personId }: { workspaceId: string; pilotId: string; personId: string },
): Promise<boolean> {
  const changes = await db.activity.findMany({
    where: { workspaceId, recordId: pilotId, noun: "pilot", verb: { in: ["changed", "handed-over"] } },
    select: { before: true },
  });
  return changes.some(
    ({ before }) =>
      typeof before === "object" && before !== null && "ownerId" in before && before.ownerId === personId,
  );
}
