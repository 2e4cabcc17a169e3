import type { Tx } from "../database.server";

/** What people left on a task: comments and files that were not taken away again. */
export async function countTaskTraces(db: Tx, taskId: string): Promise<number> {
  const [comments, files] = await Promise.all([
    db.comment.count({ where: { taskId, removedAt: null } }),
    db.taskFile.count({ where: { taskId, removedAt: null } }),
  ]);
  return comments + files;
}
