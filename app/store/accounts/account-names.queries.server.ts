import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** Accounts to choose from, by name; a company with more of them than this types the name elsewhere. */
const MOST = 2_000;

export function listAccountNames(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  return database().account.findMany({
    where: { workspaceId: viewer.workspaceId },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
  });
}
