import {
  isTargetMeasure,
  type SegmentKey,
  segmentOf,
  type TargetMeasure,
  type TargetRow,
  type TargetSegment,
} from "~/domain/targets/target";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { isMonth, type Month } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

export const TARGETS_PER_PAGE = 30;

export interface TargetChangeRow {
  id: string;
  from: string;
  to: string;
  reason: string;
  by: string;
  at: Date;
}

export interface TargetsPage {
  rows: TargetRow[];
  next: string | null;
}

type Row = Prisma.TargetGetPayload<object>;

/** A segment is kept as JSON; whatever else may stand there does not narrow. */
export const readSegment = (json: unknown): TargetSegment =>
  typeof json === "object" && json !== null
    ? segmentOf(
        Object.fromEntries(
          Object.entries(json).filter((entry): entry is [SegmentKey, string] => typeof entry[1] === "string"),
        ),
      )
    : {};

/** "4.2", not "4.2000". */
const plain = (value: { toString(): string }): string => value.toString();
const monthOr = (month: string): Month => (isMonth(month) ? month : "1970-01");

const rowOf = (row: Row, names: ReadonlyMap<string, string>): TargetRow => ({
  id: row.id,
  measure: (isTargetMeasure(row.measure) ? row.measure : "satisfaction") satisfies TargetMeasure,
  segment: readSegment(row.segment),
  fromMonth: monthOr(row.fromMonth),
  toMonth: row.toMonth === null ? null : monthOr(row.toMonth),
  value: plain(row.value),
  ownerId: row.ownerId,
  owner: row.ownerId === null ? null : (names.get(row.ownerId) ?? null),
  note: row.note,
  version: row.version,
  isWithdrawn: row.withdrawnAt !== null,
});

async function namesOf(viewer: Viewer, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person.name]));
}

/** Targets, the newest period first; the withdrawn ones apart. */
export async function listTargets(
  viewer: Viewer,
  asked: { withdrawn?: boolean; cursor?: string | null; take?: number } = {},
): Promise<TargetsPage> {
  const take = Math.min(asked.take ?? TARGETS_PER_PAGE, 200);
  const [fromMonth, id] = asked.cursor?.split("~") ?? [];
  const rows = await database().target.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      withdrawnAt: asked.withdrawn ? { not: null } : null,
      ...(fromMonth && id ? { OR: [{ fromMonth: { lt: fromMonth } }, { fromMonth, id: { gt: id } }] } : {}),
    },
    orderBy: [{ fromMonth: "desc" }, { id: "asc" }],
    take: take + 1,
  });
  const page = rows.slice(0, take);
  const names = await namesOf(
    viewer,
    page.map((row) => row.ownerId),
  );
  const last = page.at(-1);
  return {
    rows: page.map((row) => rowOf(row, names)),
    next: rows.length > take && last ? `${last.fromMonth}~${last.id}` : null,
  };
}

/** Standing targets of one index that speak of some months. */
export async function listTargetsOf(
  viewer: Viewer,
  measure: TargetMeasure,
  months: { from: Month; to: Month },
  db: Tx = database(),
): Promise<TargetRow[]> {
  const rows = await db.target.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      measure,
      withdrawnAt: null,
      fromMonth: { lte: months.to },
      OR: [{ toMonth: null }, { toMonth: { gte: months.from } }],
    },
    orderBy: [{ fromMonth: "asc" }, { id: "asc" }],
    take: 500,
  });
  return rows.map((row) => rowOf(row, new Map()));
}

export async function findTarget(
  viewer: Viewer,
  id: string,
): Promise<{ target: TargetRow; changes: TargetChangeRow[]; setBy: string; setAt: Date } | null> {
  const row = await database().target.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    include: { changes: { orderBy: { at: "desc" }, take: 100 } },
  });
  if (!row) return null;
  const names = await namesOf(viewer, [
    row.ownerId,
    row.createdById,
    ...row.changes.map((change) => change.byId),
  ]);
  return {
    target: rowOf(row, names),
    setBy: names.get(row.createdById) ?? "Somebody",
    setAt: row.createdAt,
    changes: row.changes.map((change) => ({
      id: change.id,
      from: plain(change.from),
      to: plain(change.to),
      reason: change.reason,
      by: names.get(change.byId) ?? "Somebody",
      at: change.at,
    })),
  };
}

export const isPersonHere = async (viewer: Viewer, id: string): Promise<boolean> =>
  (await database().person.count({ where: { id, workspaceId: viewer.workspaceId } })) > 0;

/** Everybody who can own a target. */
export async function listTargetOwners(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  return database().person.findMany({
    where: { workspaceId: viewer.workspaceId, active: true, auditor: false },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
    take: 500,
  });
}
