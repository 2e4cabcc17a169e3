import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";

export interface NewGroup {
  /** Where the page that was looked at has named it already. */
  id?: string;
  workspaceId: string;
  kind: string;
  subject: string;
  /** What it is about, where that has a page. */
  href?: string;
  createdById: string;
  at: Date;
}

/**
 * One letter to many: its letters are written with this id, in the same transaction. Not new where the same letter
 * has left before, or leaves at this moment.
 */
export async function writeLetterGroup(unit: Unit, group: NewGroup): Promise<{ id: string; isNew: boolean }> {
  const { id = newId(), workspaceId, kind, subject, href = "", createdById, at } = group;
  const { count } = await unit.db.letterGroup.createMany({
    data: { id, workspaceId, kind, subject, href, createdById, createdAt: at },
    skipDuplicates: true,
  });
  return { id, isNew: count === 1 };
}
