import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";

const PATIENCE_MS = 60_000;

/** The viewer's own test letter of this minute that has no end yet. */
export async function findTestLetter(db: Tx, viewer: Viewer, at: Date): Promise<string | null> {
  const row = await db.letter.findFirst({
    where: {
      workspaceId: viewer.workspaceId,
      personId: viewer.personId,
      kind: "test",
      status: { in: ["waiting", "sending"] },
      createdAt: { gt: new Date(at.getTime() - PATIENCE_MS) },
    },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return row?.id ?? null;
}
