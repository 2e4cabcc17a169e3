import type { ParkedOutcome } from "~/domain/background/parked";
import { type Effect, effectSchema, type Lane } from "~/domain/effects";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

/** What failed for good. */
export interface Parked {
  id: string;
  version: number;
  lane: Lane;
  kind: string;
  /** Null when this version of Capstan no longer knows the kind. */
  effect: Effect | null;
  attempts: number;
  error: string;
  parkedAt: Date;
  outcome: ParkedOutcome;
  settledAt: Date | null;
  settledBy: string | null;
  reason: string;
}

const ROW = {
  id: true,
  version: true,
  lane: true,
  kind: true,
  effect: true,
  attempts: true,
  error: true,
  parkedAt: true,
  outcome: true,
  settledAt: true,
  settledById: true,
  reason: true,
} as const;

type Row = Omit<Parked, "lane" | "effect" | "outcome" | "settledBy"> & {
  lane: string;
  effect: unknown;
  outcome: string;
  settledById: string | null;
};

async function asParked(db: Tx, rows: readonly Row[]): Promise<Parked[]> {
  const ids = rows.flatMap(({ settledById }) => (settledById ? [settledById] : []));
  const people =
    ids.length > 0
      ? await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
      : [];
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ settledById, ...row }) => ({
    ...row,
    lane: row.lane as Lane,
    outcome: row.outcome as ParkedOutcome,
    effect: effectSchema.safeParse(row.effect).data ?? null,
    settledBy: settledById && (nameOf.get(settledById) ?? "somebody who has left"),
  }));
}

export async function findParked(db: Tx, viewer: Viewer, id: string): Promise<Parked | null> {
  const row = await db.parkedEffect.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    select: ROW,
  });
  return row && ((await asParked(db, [row]))[0] ?? null);
}

export const PARKED_AT_ONCE = 50;

/** What waits for a decision, the newest first; `before` is where the page before ended. */
export async function listParked(
  viewer: Viewer,
  before: string | null,
): Promise<{ parked: Parked[]; total: number; next: string | null }> {
  const waiting = { workspaceId: viewer.workspaceId, outcome: "" };
  const [rows, total] = await Promise.all([
    database().parkedEffect.findMany({
      where: { ...waiting, ...(before && { id: { lt: before } }) },
      orderBy: { id: "desc" },
      take: PARKED_AT_ONCE + 1,
      select: ROW,
    }),
    database().parkedEffect.count({ where: waiting }),
  ]);
  const parked = await asParked(database(), rows.slice(0, PARKED_AT_ONCE));
  return { parked, total, next: rows.length > PARKED_AT_ONCE ? (parked.at(-1)?.id ?? null) : null };
}

/** What waits for a decision, for trying all of it again. */
export async function listParkedIn(
  db: Tx,
  viewer: Viewer,
  take: number,
): Promise<{ parked: Parked[]; more: number }> {
  const where = { workspaceId: viewer.workspaceId, outcome: "" };
  const rows = await db.parkedEffect.findMany({ where, orderBy: { id: "asc" }, take, select: ROW });
  const total = rows.length < take ? rows.length : await db.parkedEffect.count({ where });
  return { parked: await asParked(db, rows), more: total - rows.length };
}

const SETTLED_SHOWN = 10;

/** What was decided last. */
export async function listSettled(viewer: Viewer): Promise<Parked[]> {
  const rows = await database().parkedEffect.findMany({
    where: { workspaceId: viewer.workspaceId, outcome: { not: "" } },
    orderBy: [{ settledAt: "desc" }, { id: "desc" }],
    take: SETTLED_SHOWN,
    select: ROW,
  });
  return asParked(database(), rows);
}
