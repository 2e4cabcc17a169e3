import { type LogLine, mayTell } from "~/domain/notices/log-line";
import type { Database, Tx } from "../database.server";

const LINE = {
  id: true,
  seq: true,
  at: true,
  actorId: true,
  actorName: true,
  door: true,
  noun: true,
  recordId: true,
  planId: true,
  verb: true,
  summary: true,
  before: true,
  after: true,
} as const;

/** The lines of one change that somebody may have to hear of, in the order they were written. */
export async function listTellingLines(
  db: Tx | Database,
  workspaceId: string,
  { from, to }: { from: number; to: number },
): Promise<LogLine[]> {
  const rows = await db.activity.findMany({
    where: { workspaceId, seq: { gte: from, lte: to } },
    orderBy: { seq: "asc" },
    select: LINE,
  });
  return rows.filter((row) => mayTell(row, row.door));
}
