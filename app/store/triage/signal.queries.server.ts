import type { SignalKind, SignalStatus, TableLine } from "~/domain/triage/signal";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

export interface SignalRow {
  id: string;
  version: number;
  kind: SignalKind;
  title: string;
  detail: string;
  href: string;
  arisenOn: Day;
  status: SignalStatus;
  note: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  decidedWeek: Day | null;
}

/** Signals that are shown; whoever has more has another problem. */
const MOST = 200;

const SHOWN = {
  id: true,
  version: true,
  kind: true,
  title: true,
  detail: true,
  href: true,
  arisenOn: true,
  status: true,
  note: true,
  decidedById: true,
  decidedAt: true,
  decidedWeek: true,
} as const;

/** What lies on the table in a week: whatever waits, the oldest first, and whatever was decided in that week. */
export async function findTriageTable(
  viewer: Viewer,
  week: Day,
  db: Tx = database(),
): Promise<{ waiting: SignalRow[]; waitingCount: number; decided: SignalRow[] }> {
  const { workspaceId } = viewer;
  const waits = { workspaceId, status: "waiting" };
  const [waiting, waitingCount, decided] = await Promise.all([
    db.signal.findMany({
      where: waits,
      orderBy: [{ arisenOn: "asc" }, { id: "asc" }],
      take: MOST,
      select: SHOWN,
    }),
    db.signal.count({ where: waits }),
    db.signal.findMany({
      where: { workspaceId, status: { in: ["top", "handled", "dropped"] }, decidedWeek: week },
      orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
      take: MOST,
      select: SHOWN,
    }),
  ]);
  const names = await namesOf(
    workspaceId,
    [...waiting, ...decided].map((row) => row.decidedById),
    db,
  );
  const asRow = ({ decidedById, ...row }: (typeof waiting)[number]): SignalRow => ({
    ...row,
    kind: row.kind as SignalKind,
    status: row.status as SignalStatus,
    arisenOn: row.arisenOn as Day,
    decidedWeek: row.decidedWeek as Day | null,
    decidedBy: decidedById ? (names.get(decidedById) ?? null) : null,
  });
  return { waiting: waiting.map(asRow), waitingCount, decided: decided.map(asRow) };
}

async function namesOf(
  workspaceId: string,
  ids: readonly (string | null)[],
  db: Tx,
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  if (wanted.length === 0) return new Map();
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person.name]));
}

export async function findSignal(viewer: Viewer, id: string, db: Tx = database()) {
  const row = await db.signal.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
  return row && { ...row, status: row.status as SignalStatus };
}

/** When the workspace was last looked through for signals; null: never. Asked by the daily sweep too. */
export async function findGatheredOn(viewer: Viewer): Promise<string | null> {
  const workspace = await database().workspace.findUnique({
    where: { id: viewer.workspaceId },
    select: { signalsGatheredOn: true },
  });
  return workspace?.signalsGatheredOn ?? null;
}

export interface HeldTriage {
  id: string;
  week: Day;
  heldBy: string;
  heldAt: Date;
  note: string;
  decided: number;
  carriedOver: number;
  table: TableLine[];
}

/** Weeks in which a triage was held, newest first. */
export const listTriages = (viewer: Viewer, before: Day | null, take = 26): Promise<HeldTriage[]> =>
  listHeld(viewer, before === null ? {} : { week: { lt: before } }, take);

export const findTriage = async (viewer: Viewer, week: Day): Promise<HeldTriage | null> =>
  (await listHeld(viewer, { week }, 1))[0] ?? null;

async function listHeld(
  viewer: Viewer,
  which: { week?: Day | { lt: Day } },
  take: number,
): Promise<HeldTriage[]> {
  const { workspaceId } = viewer;
  const db = database();
  const rows = await db.triage.findMany({
    where: { workspaceId, ...which },
    orderBy: { week: "desc" },
    take,
  });
  const names = await namesOf(
    workspaceId,
    rows.map((row) => row.heldById),
    db,
  );
  return rows.map((row) => ({
    id: row.id,
    week: row.week as Day,
    heldBy: names.get(row.heldById) ?? "somebody who has left",
    heldAt: row.heldAt,
    note: row.note,
    decided: row.decided,
    carriedOver: row.carriedOver,
    // Written by the holding command in this very shape, and never changed but by holding it again.
    table: row.table as unknown as TableLine[],
  }));
}
