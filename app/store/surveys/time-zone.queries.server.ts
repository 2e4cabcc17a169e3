import { database } from "../database.server";

/** The workspace's zone: whether an answer lies in the future, and on which day an instant falls, is asked of it. */
export async function findTimeZone(workspaceId: string): Promise<string> {
  const workspace = await database().workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  return workspace.timeZone;
}
