import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";

/** Findings and plans name their stage in words: they follow when it gets another name. Answers keep what was said. */
export async function carryStageName(db: Tx, viewer: Viewer, from: string, to: string): Promise<void> {
  if (from === to) return;
  const where = { workspaceId: viewer.workspaceId, stage: from };
  await db.finding.updateMany({ where, data: { stage: to } });
  await db.plan.updateMany({ where, data: { stage: to } });
}
