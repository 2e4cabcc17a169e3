import type { NoticeKind } from "~/domain/notices/notice";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { database } from "../database.server";

/**
 * A habit of one person, no fact of the program: their row keeps its version, so that an open profile form is not
 * refused for it.
 */
export async function keepLetterKinds(
  viewer: Viewer,
  own: Partial<Record<NoticeKind, boolean>> | null,
): Promise<void> {
  await database().person.updateMany({
    where: { id: viewer.personId, workspaceId: viewer.workspaceId },
    data: { letterKinds: own ?? Prisma.DbNull },
  });
}
