import { database } from "../database.server";

/** Every workspace there is, or the one that is asked for: what sweeps go through. No page ever reads this. */
export async function listWorkspaces(id?: string): Promise<{ id: string; timeZone: string }[]> {
  return database().workspace.findMany({
    where: id === undefined ? {} : { id },
    orderBy: { id: "asc" },
    select: { id: true, timeZone: true },
  });
}

export const countWorkspaces = (): Promise<number> => database().workspace.count();
