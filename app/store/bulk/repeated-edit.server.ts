import { type BulkCounts, type BulkRow, countRows } from "~/domain/bulk/bulk-edit";
import { done, invalid, type Result } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";

/** A second click on the same preview: what the first one did, or null where there was none. */
export async function findRepeatedEdit(
  db: Tx,
  viewer: Viewer,
  editId: string,
): Promise<Result<{ editId: string; counts: BulkCounts }> | null> {
  const known = await db.bulkEdit.findUnique({
    where: { id: editId },
    select: { workspaceId: true, byId: true, rows: true },
  });
  if (!known) return null;
  if (known.workspaceId !== viewer.workspaceId || known.byId !== viewer.personId) {
    return invalid("This page is too old. Look at the preview again.");
  }
  return done({ editId, counts: countRows(known.rows as unknown as BulkRow[]) });
}
