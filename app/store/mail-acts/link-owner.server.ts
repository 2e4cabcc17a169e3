import { database } from "../database.server";
import type { KeptActLink } from "./act-link.server";

/** Whose link it is, with what signing in again needs. */
export interface LinkOwner {
  workspace: string;
  timeZone: string;
  email: string;
  /** Null where they have never joined, and so have no password. */
  userId: string | null;
}

export async function findLinkOwner(link: KeptActLink): Promise<LinkOwner | null> {
  const row = await database().person.findFirst({
    where: { id: link.personId, workspaceId: link.workspaceId, active: true },
    select: {
      email: true,
      userId: true,
      timeZone: true,
      user: { select: { email: true } },
      workspace: { select: { name: true } },
    },
  });
  if (!row) return null;
  const { email, userId, timeZone, user, workspace } = row;
  return { workspace: workspace.name, timeZone, email: user?.email ?? email, userId };
}
