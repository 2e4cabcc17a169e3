import { type LogLine, mayTell } from "~/domain/notices/log-line";
import { type Database, database, type Tx } from "../database.server";

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

/** The changes since a day that somebody may have to hear of: lines of one moment and one person are one change. */
export async function listTellingChanges(
  workspaceId: string,
  since: Date,
): Promise<{ from: number; to: number }[]> {
  const rows = await database().activity.findMany({
    where: { workspaceId, at: { gte: since } },
    orderBy: { seq: "asc" },
    select: { seq: true, at: true, actorId: true, door: true, noun: true, verb: true },
  });
  const changes = new Map<string, { from: number; to: number }>();
  for (const { seq, at, actorId, ...line } of rows) {
    if (!mayTell(line, line.door)) continue;
    const key = `${actorId}:${at.toISOString()}`;
    const change = changes.get(key);
    if (change) change.to = seq;
    else changes.set(key, { from: seq, to: seq });
  }
  return [...changes.values()];
}

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
