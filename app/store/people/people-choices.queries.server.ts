import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

export interface PersonChoice {
  id: string;
  name: string;
}

/** Everybody who works here, for a list to choose from; auditors stand outside. */
export function listColleagues(viewer: Viewer): Promise<PersonChoice[]> {
  return database().person.findMany({
    where: { workspaceId: viewer.workspaceId, active: true, auditor: false },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
