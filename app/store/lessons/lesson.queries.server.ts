import { isLessonKind, LESSON_KINDS, type LessonKind } from "~/domain/lessons/lesson";
import type { LessonFilter } from "~/domain/lessons/lesson-filter";
import { type LessonView, pilotFate } from "~/domain/lessons/lesson-view";
import { type DecisionChoice, type PilotStatus, pilotCode } from "~/domain/pilots/pilot";
import { isPlanStatus, PLAN_STATUS_LABELS, planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";

const PAGE = 30;
/** Beside each other each kind has the same room, whatever there is more of. */
const SAMPLE = 5;

const SELECT = {
  id: true,
  pilotId: true,
  text: true,
  kind: true,
  stage: true,
  round: true,
  byId: true,
  createdAt: true,
  retiredAt: true,
  version: true,
  pilot: {
    select: {
      number: true,
      title: true,
      status: true,
      round: true,
      decisions: { select: { round: true, choice: true } },
    },
  },
  plan: { select: { number: true, suffix: true, title: true, status: true } },
} as const satisfies Prisma.LessonSelect;
type Stored = Prisma.LessonGetPayload<{ select: typeof SELECT }>;

function sourceOf({ pilot, plan, round }: Stored): LessonView["source"] {
  if (pilot) {
    const code = pilotCode(pilot.number);
    const choice = pilot.decisions.find((decision) => decision.round === round)?.choice;
    return {
      code,
      title: pilot.title,
      href: `/pilots/${code}`,
      fate: pilotFate(
        { status: pilot.status as PilotStatus, round: pilot.round },
        round,
        (choice as DecisionChoice | undefined) ?? null,
      ),
    };
  }
  if (!plan) return null;
  const code = planCode(plan.number, plan.suffix);
  const fate = isPlanStatus(plan.status) ? PLAN_STATUS_LABELS[plan.status].toLowerCase() : "";
  return { code, title: plan.title, href: `/plans/${code}`, fate };
}

async function asViews(viewer: Viewer, rows: readonly Stored[], db: Tx): Promise<LessonView[]> {
  const people =
    rows.length === 0
      ? []
      : await db.person.findMany({
          where: { workspaceId: viewer.workspaceId, id: { in: [...new Set(rows.map(({ byId }) => byId))] } },
          select: { id: true, name: true },
        });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    pilotId: row.pilotId,
    text: row.text,
    kind: isLessonKind(row.kind) ? row.kind : "method",
    stage: row.stage,
    source: sourceOf(row),
    byId: row.byId,
    byName: nameOf.get(row.byId) ?? "",
    createdAt: row.createdAt,
    retired: row.retiredAt !== null,
    version: row.version,
  }));
}

function whereOf(viewer: Viewer, filter: LessonFilter): Prisma.LessonWhereInput {
  // What is looked for is looked for as it stands: "%" is a per cent sign, no wildcard.
  const words = filter.search
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[\\%_]/g, "\\$&"));
  return {
    workspaceId: viewer.workspaceId,
    retiredAt: filter.retired ? { not: null } : null,
    ...(filter.kind && { kind: filter.kind }),
    ...(filter.stage && { stage: filter.stage }),
    AND: words.map((word) => ({
      OR: [
        { text: { contains: word, mode: "insensitive" as const } },
        { stage: { contains: word, mode: "insensitive" as const } },
        { pilot: { title: { contains: word, mode: "insensitive" as const } } },
        { plan: { title: { contains: word, mode: "insensitive" as const } } },
      ],
    })),
  };
}

const NEWEST_FIRST = [
  { createdAt: "desc" },
  { id: "desc" },
] satisfies Prisma.LessonOrderByWithRelationInput[];

/** One page of the library, newest first; `after` is the id of the last one seen. */
export async function listLessons(
  viewer: Viewer,
  filter: LessonFilter,
  after?: string | null,
): Promise<{ lessons: LessonView[]; next: string | null; total: number }> {
  const db = database();
  const where = whereOf(viewer, filter);
  const last = after
    ? await db.lesson.findFirst({
        where: { id: after, workspaceId: viewer.workspaceId },
        select: { id: true, createdAt: true },
      })
    : null;
  const behind: Prisma.LessonWhereInput = last
    ? { OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }] }
    : {};
  const [rows, total] = await Promise.all([
    db.lesson.findMany({
      where: { AND: [where, behind] },
      orderBy: NEWEST_FIRST,
      take: PAGE + 1,
      select: SELECT,
    }),
    db.lesson.count({ where }),
  ]);
  const page = rows.slice(0, PAGE);
  return {
    lessons: await asViews(viewer, page, db),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    total,
  };
}

export interface LessonShelf {
  kind: LessonKind;
  lessons: LessonView[];
  total: number;
}

/** The newest of each kind side by side. */
export async function listLessonShelves(viewer: Viewer, filter: LessonFilter): Promise<LessonShelf[]> {
  const db = database();
  const shelves = await Promise.all(
    LESSON_KINDS.map(async (kind) => {
      const where = whereOf(viewer, { ...filter, kind });
      const [rows, total] = await Promise.all([
        db.lesson.findMany({ where, orderBy: NEWEST_FIRST, take: SAMPLE, select: SELECT }),
        db.lesson.count({ where }),
      ]);
      return { kind, rows, total };
    }),
  );
  const views = await asViews(
    viewer,
    shelves.flatMap(({ rows }) => rows),
    db,
  );
  const viewOf = new Map(views.map((view) => [view.id, view]));
  return shelves.map(({ kind, rows, total }) => ({
    kind,
    total,
    lessons: rows.flatMap(({ id }) => viewOf.get(id) ?? []),
  }));
}

export async function findLesson(
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<LessonView | null> {
  const rows = await db.lesson.findMany({
    where: { id, workspaceId: viewer.workspaceId },
    take: 1,
    select: SELECT,
  });
  return (await asViews(viewer, rows, db))[0] ?? null;
}

/** What a pilot or a plan has taught, the newest first. */
export async function listLessonsOf(
  viewer: Viewer,
  of: { pilotId: string } | { planId: string },
): Promise<LessonView[]> {
  const rows = await database().lesson.findMany({
    where: { ...of, workspaceId: viewer.workspaceId, retiredAt: null },
    orderBy: NEWEST_FIRST,
    take: 50,
    select: SELECT,
  });
  return asViews(viewer, rows, database());
}

/** What earlier work at a stage has taught: to be read before the next pilot of that stage begins. */
export async function listLessonsOfStage(
  viewer: Viewer,
  stage: string,
  besidePilotId: string | null = null,
): Promise<LessonView[]> {
  if (stage === "") return [];
  const rows = await database().lesson.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      stage,
      retiredAt: null,
      ...(besidePilotId && { OR: [{ pilotId: null }, { pilotId: { not: besidePilotId } }] }),
    },
    orderBy: NEWEST_FIRST,
    take: 12,
    select: SELECT,
  });
  return asViews(viewer, rows, database());
}

/** The stages lessons are known of, for the filter. */
export async function listLessonStages(viewer: Viewer): Promise<string[]> {
  const rows = await database().lesson.findMany({
    where: { workspaceId: viewer.workspaceId, stage: { not: "" } },
    distinct: ["stage"],
    orderBy: { stage: "asc" },
    take: 100,
    select: { stage: true },
  });
  return rows.map(({ stage }) => stage);
}
