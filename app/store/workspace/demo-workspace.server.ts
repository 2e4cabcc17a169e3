import { transact } from "../database.server";

/** Marks the workspace as the demo and completes its first administrator. Returns that person's id. */
export const markAsDemo = (workspaceId: string, email: string, jobTitle: string): Promise<string> =>
  transact(async (db) => {
    await db.workspace.update({ where: { id: workspaceId }, data: { demo: true } });
    const where = { workspaceId_email: { workspaceId, email } };
    const person = await db.person.update({ where, data: { jobTitle } });
    return person.id;
  });
