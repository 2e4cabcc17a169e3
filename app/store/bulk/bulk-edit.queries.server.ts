import { type BulkCounts, type BulkNoun, type BulkRow, countRows } from "~/domain/bulk/bulk-edit";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

export interface BulkEditView {
  id: string;
  noun: BulkNoun;
  summary: string;
  rows: BulkRow[];
  version: number;
  byId: string;
  byName: string;
  at: Date;
  undoneAt: Date | null;
  undoneByName: string | null;
}

export interface BulkEditLine extends Pick<BulkEditView, "id" | "noun" | "summary" | "byName" | "at"> {
  counts: BulkCounts;
  undone: boolean;
}

const nameIn = (people: readonly { id: string; name: string }[], id: string | null): string =>
  people.find((person) => person.id === id)?.name ?? "somebody who left";

async function namesOf(db: Tx, viewer: Viewer, ids: readonly (string | null)[]) {
  return db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
}

export async function findBulkEdit(db: Tx, viewer: Viewer, id: string): Promise<BulkEditView | null> {
  const row = await db.bulkEdit.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
  if (!row) return null;
  const people = await namesOf(db, viewer, [row.byId, row.undoneById]);
  return {
    id: row.id,
    noun: row.noun as BulkNoun,
    summary: row.summary,
    rows: row.rows as unknown as BulkRow[],
    version: row.version,
    byId: row.byId,
    byName: nameIn(people, row.byId),
    at: row.at,
    undoneAt: row.undoneAt,
    undoneByName: row.undoneAt ? nameIn(people, row.undoneById) : null,
  };
}

const PAGE = 25;

/** Newest first; `before` is the id after which the page begins. */
export async function listBulkEdits(
  viewer: Viewer,
  before: string | null,
): Promise<{ lines: BulkEditLine[]; next: string | null }> {
  const rows = await database().bulkEdit.findMany({
    where: { workspaceId: viewer.workspaceId, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE);
  const people = await namesOf(
    database(),
    viewer,
    shown.map(({ byId }) => byId),
  );
  return {
    lines: shown.map((row) => ({
      id: row.id,
      noun: row.noun as BulkNoun,
      summary: row.summary,
      byName: nameIn(people, row.byId),
      at: row.at,
      counts: countRows(row.rows as unknown as BulkRow[]),
      undone: row.undoneAt !== null,
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
