import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";

export interface NewGroup {
  workspaceId: string;
  kind: string;
  subject: string;
  /** What it is about, where that has a page. */
  href?: string;
  createdById: string;
  at: Date;
}

/** One letter to many: its letters are written with this id, in the same transaction. */
export async function writeLetterGroup(unit: Unit, group: NewGroup): Promise<string> {
  const { workspaceId, kind, subject, href = "", createdById, at } = group;
  const id = newId();
  await unit.db.letterGroup.create({
    data: { id, workspaceId, kind, subject, href, createdById, createdAt: at },
  });
  return id;
}
