import { type AbsenceDays, type AbsenceState, stateOf } from "~/domain/absences/absence";
import { can } from "~/domain/access";
import type { Role, Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

export interface AbsenceRow extends AbsenceDays {
  personName: string;
  deputyName: string;
  note: string;
  version: number;
  state: AbsenceState;
  /** The day on which it was ended or called off. */
  endedOn: Day | null;
  /** The viewer may change it. */
  mayEdit: boolean;
}

const PAGE = 50;

/** Leaders and administrators see everybody's, the others their own and those in which they stand in. */
const isForAll = (viewer: Viewer): boolean =>
  can(viewer, "absence.edit", { workspaceId: viewer.workspaceId });

const ownWhere = (viewer: Viewer): Prisma.AbsenceWhereInput =>
  isForAll(viewer) ? {} : { OR: [{ personId: viewer.personId }, { deputyId: viewer.personId }] };

export interface AbsencePage {
  today: Day;
  all: boolean;
  /** Those of today and ahead, by their first day. */
  open: AbsenceRow[];
  /** Those that are over or were ended, the latest first. */
  past: AbsenceRow[];
  next: string | null;
}

export async function findAbsencePage(viewer: Viewer, at: Date, cursor?: string): Promise<AbsencePage> {
  const db = database();
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true },
  });
  const today = dayIn(at, timeZone);
  const where = { AND: [{ workspaceId: viewer.workspaceId }, ownWhere(viewer)] };
  const isOver: Prisma.AbsenceWhereInput = { OR: [{ endedAt: { not: null } }, { toDay: { lt: today } }] };
  const after = cursor
    ? await db.absence.findFirst({ where: { id: cursor, workspaceId: viewer.workspaceId } })
    : null;
  const behind: Prisma.AbsenceWhereInput = after
    ? { OR: [{ fromDay: { lt: after.fromDay } }, { fromDay: after.fromDay, id: { lt: after.id } }] }
    : {};
  const [open, past] = [
    await db.absence.findMany({
      where: { AND: [where, { NOT: isOver }] },
      orderBy: [{ fromDay: "asc" }, { id: "asc" }],
      take: 500,
    }),
    await db.absence.findMany({
      where: { AND: [where, isOver, behind] },
      orderBy: [{ fromDay: "desc" }, { id: "desc" }],
      take: PAGE + 1,
    }),
  ];
  const shown = past.slice(0, PAGE);
  const rows = await withNames(viewer, [...open, ...shown], today, timeZone);
  return {
    today,
    all: isForAll(viewer),
    open: rows.slice(0, open.length),
    past: rows.slice(open.length),
    next: past.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Those that touch some days and still hold, for a strip of a month. */
export async function listAbsencesBetween(
  viewer: Viewer,
  from: Day,
  to: Day,
  today: Day,
): Promise<AbsenceRow[]> {
  const rows = await database().absence.findMany({
    where: {
      AND: [
        { workspaceId: viewer.workspaceId, endedAt: null, fromDay: { lte: to }, toDay: { gte: from } },
        ownWhere(viewer),
      ],
    },
    orderBy: [{ fromDay: "asc" }, { id: "asc" }],
    take: 500,
  });
  return withNames(viewer, rows, today, "UTC");
}

/** One absence, if it is the viewer's to see. */
export async function findAbsence(
  viewer: Viewer,
  id: string,
  at: Date,
): Promise<(AbsenceRow & { today: Day }) | null> {
  const row = await database().absence.findFirst({
    where: { AND: [{ id, workspaceId: viewer.workspaceId }, ownWhere(viewer)] },
  });
  if (!row) return null;
  const { timeZone } = await database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true },
  });
  const today = dayIn(at, timeZone);
  const [found] = await withNames(viewer, [row], today, timeZone);
  return found ? { ...found, today } : null;
}

type Stored = Prisma.AbsenceGetPayload<object>;

async function withNames(
  viewer: Viewer,
  rows: readonly Stored[],
  today: Day,
  timeZone: string,
): Promise<AbsenceRow[]> {
  const people = await database().person.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      id: { in: [...new Set(rows.flatMap(({ personId, deputyId }) => [personId, deputyId]))] },
    },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const days = asDays(row);
    return {
      ...days,
      personName: names.get(row.personId) ?? "",
      deputyName: names.get(row.deputyId) ?? "",
      note: row.note,
      version: row.version,
      state: stateOf(days, today),
      endedOn: row.endedAt && dayIn(row.endedAt, timeZone),
      mayEdit: can(viewer, "absence.edit", { workspaceId: row.workspaceId, ownIds: [row.personId] }),
    };
  });
}

const asDays = (row: Stored): AbsenceDays => ({
  id: row.id,
  personId: row.personId,
  deputyId: row.deputyId,
  fromDay: row.fromDay as Day,
  toDay: row.toDay as Day,
  ended: row.endedAt !== null,
});

/** Absences of some people that still hold something: what a new one is checked against. */
export async function listAbsencesOf(
  db: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<AbsenceDays[]> {
  const rows = await db.absence.findMany({
    where: { workspaceId, endedAt: null, personId: { in: [...personIds] } },
  });
  return rows.map(asDays);
}

export interface AbsentPerson {
  id: string;
  name: string;
  role: Role;
  active: boolean;
  auditor: boolean;
}

/** A person as a rule about absences looks at them. */
export async function findForAbsence(db: Tx, workspaceId: string, id: string): Promise<AbsentPerson | null> {
  const person = await db.person.findFirst({
    where: { id, workspaceId },
    select: { id: true, name: true, role: true, active: true, auditor: true },
  });
  return person && { ...person, role: person.role as Role };
}

/** For whom somebody stands in on days of an absence of their own: nobody is there for those then. */
export async function listLeftAlone(
  viewer: Viewer,
  absence: Pick<AbsenceDays, "personId" | "fromDay" | "toDay">,
): Promise<{ id: string; personName: string; fromDay: Day; toDay: Day }[]> {
  const rows = await database().absence.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      deputyId: absence.personId,
      endedAt: null,
      fromDay: { lte: absence.toDay },
      toDay: { gte: absence.fromDay },
    },
    orderBy: [{ fromDay: "asc" }, { id: "asc" }],
    take: 20,
  });
  const named = await withNames(viewer, rows, absence.fromDay, "UTC");
  return named.map(({ id, personName, fromDay, toDay }) => ({ id, personName, fromDay, toDay }));
}
