import { can } from "~/domain/access";
import { type Contents, isRecycledNoun, mayRestore, type RecycledNoun } from "~/domain/bin/recycled";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";

export interface BinRow {
  id: string;
  workspaceId: string;
  noun: RecycledNoun;
  recordId: string;
  code: string;
  title: string;
  planId: string | null;
  ownIds: string[];
  contents: Contents[];
  version: number;
  deletedById: string;
  deletedBy: string;
  deletedAt: Date;
  purgeOn: string;
  restoredAt: Date | null;
  restoredBy: string | null;
}

/** Never the snapshot itself: it can be large, and only a restoration reads it. */
const COLUMNS = {
  id: true,
  workspaceId: true,
  noun: true,
  recordId: true,
  code: true,
  title: true,
  planId: true,
  ownIds: true,
  contents: true,
  version: true,
  deletedById: true,
  deletedAt: true,
  purgeOn: true,
  restoredAt: true,
  restoredById: true,
} as const satisfies Prisma.RecycledRecordSelect;

type Row = Prisma.RecycledRecordGetPayload<{ select: typeof COLUMNS }>;

async function named(db: Tx, workspaceId: string, rows: readonly Row[]): Promise<BinRow[]> {
  const ids = rows.flatMap(({ deletedById, restoredById }) => [
    deletedById,
    ...(restoredById ? [restoredById] : []),
  ]);
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.flatMap(({ restoredById, noun, contents, ...row }) =>
    isRecycledNoun(noun)
      ? [
          {
            ...row,
            noun,
            contents: contents as unknown as Contents[],
            deletedBy: nameOf.get(row.deletedById) ?? "somebody who left",
            restoredBy: restoredById ? (nameOf.get(restoredById) ?? "somebody who left") : null,
          },
        ]
      : [],
  );
}

/** What the viewer may bring back, narrowed in the query: the bin of others is not theirs to look through. */
function visibleTo(viewer: Viewer): Prisma.RecycledRecordWhereInput {
  const all = can(viewer, "plan.edit") && can(viewer, "finding.edit");
  const own = { OR: [{ deletedById: viewer.personId }, { ownIds: { has: viewer.personId } }] };
  return { workspaceId: viewer.workspaceId, restoredAt: null, ...(all ? {} : own) };
}

const PAGE = 25;

export async function listRecycled(
  viewer: Viewer,
  ask: { noun: RecycledNoun | null; before: string | null },
): Promise<{ rows: BinRow[]; next: string | null; total: number }> {
  const where = { AND: [visibleTo(viewer), ask.noun ? { noun: ask.noun } : {}] };
  const [rows, total] = await Promise.all([
    database().recycledRecord.findMany({
      where: { AND: [where, ask.before ? { id: { lt: ask.before } } : {}] },
      select: COLUMNS,
      orderBy: { id: "desc" },
      take: PAGE + 1,
    }),
    database().recycledRecord.count({ where }),
  ]);
  const shown = (await named(database(), viewer.workspaceId, rows.slice(0, PAGE))).filter((row) =>
    mayRestore(viewer, row),
  );
  return { rows: shown, next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null, total };
}

export async function findRecycled(viewer: Viewer, id: string, db: Tx = database()): Promise<BinRow | null> {
  const row = await db.recycledRecord.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    select: COLUMNS,
  });
  const [found] = row ? await named(db, viewer.workspaceId, [row]) : [];
  return found && mayRestore(viewer, found) ? found : null;
}

/** The deleted record an address leads to, by its id or its code; null for whoever may not bring it back. */
export async function findRecycledOf(
  viewer: Viewer,
  noun: RecycledNoun,
  ref: string,
): Promise<BinRow | null> {
  const row = await database().recycledRecord.findFirst({
    where: {
      workspaceId: viewer.workspaceId,
      noun,
      restoredAt: null,
      OR: [{ recordId: ref }, ...(ref === "" ? [] : [{ code: ref.toUpperCase() }])],
    },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return row ? findRecycled(viewer, row.id) : null;
}

export async function findSnapshot(db: Tx, workspaceId: string, id: string): Promise<Uint8Array | null> {
  const row = await db.recycledRecord.findFirst({ where: { id, workspaceId }, select: { snapshot: true } });
  return row?.snapshot ?? null;
}

/** Those whose time in the bin is over. */
export const listOverdueInBin = (workspaceId: string, today: string) =>
  database().recycledRecord.findMany({
    where: { workspaceId, purgeOn: { lte: today } },
    select: { id: true, version: true },
    orderBy: { id: "asc" },
    take: 500,
  });
