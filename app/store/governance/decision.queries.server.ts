import { type DecisionState, decisionState } from "~/domain/governance/decision";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

export interface DecisionView {
  id: string;
  workspaceId: string;
  number: number;
  day: Day;
  title: string;
  decision: string;
  rationale: string;
  alternatives: string;
  decidedById: string;
  decidedBy: string;
  about: string;
  href: string;
  reviewOn: Day | null;
  replacedById: string | null;
  /** The number of the decision that took its place. */
  replacedBy: number | null;
  state: DecisionState;
  version: number;
  createdById: string;
  createdBy: string;
  createdAt: string;
}

export interface DecisionAsk {
  q?: string;
  state?: string;
  by?: string;
  year?: string;
  /** The place after which the page begins: "2026-08-14_12". */
  cursor?: string;
  take?: number;
}

export interface DecisionList {
  rows: DecisionView[];
  next: string | null;
  total: number;
}

const PAGE = 50;

export async function listDecisions(viewer: Viewer, ask: DecisionAsk, today: Day): Promise<DecisionList> {
  const db = database();
  const take = Math.min(Math.max(1, ask.take ?? PAGE), 500);
  const where: Prisma.DecisionWhereInput = { workspaceId: viewer.workspaceId, AND: filtersOf(ask, today) };
  const after = placeOf(ask.cursor);
  const [found, total] = await Promise.all([
    db.decision.findMany({
      where: after
        ? {
            AND: [
              where,
              { OR: [{ day: { lt: after.day } }, { day: after.day, number: { lt: after.number } }] },
            ],
          }
        : where,
      orderBy: [{ day: "desc" }, { number: "desc" }],
      take: take + 1,
    }),
    db.decision.count({ where }),
  ]);
  const rows = await withNames(viewer, found.slice(0, take), today, db);
  const last = rows.at(-1);
  return { rows, total, next: found.length > take && last ? `${last.day}_${last.number}` : null };
}

/** Page by page, for the file: a register of any length is never held as a whole. */
export async function* everyDecision(
  viewer: Viewer,
  ask: DecisionAsk,
  today: Day,
): AsyncGenerator<DecisionView> {
  let cursor: string | undefined;
  do {
    const page = await listDecisions(viewer, { ...ask, cursor, take: 500 }, today);
    yield* page.rows;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

/** By number ("12") or by id. */
export async function findDecision(
  viewer: Viewer,
  which: { number: number } | { id: string },
  today: Day,
  db: Tx = database(),
): Promise<DecisionView | null> {
  const row = await db.decision.findFirst({ where: { ...which, workspaceId: viewer.workspaceId } });
  if (!row) return null;
  return (await withNames(viewer, [row], today, db))[0] ?? null;
}

/** The decisions whose place this one took. */
export function listReplaced(
  viewer: Viewer,
  decisionId: string,
): Promise<{ number: number; title: string }[]> {
  return database().decision.findMany({
    where: { workspaceId: viewer.workspaceId, replacedById: decisionId },
    select: { number: true, title: true },
    orderBy: { number: "asc" },
  });
}

/** Everybody who decided something, and the years in which it was. */
export async function listDecisionFilters(viewer: Viewer) {
  const { workspaceId } = viewer;
  const db = database();
  const [deciders, years] = await Promise.all([
    db.decision.findMany({
      where: { workspaceId },
      distinct: ["decidedById"],
      select: { decidedById: true },
    }),
    db.$queryRaw<{ year: string }[]>`
      SELECT DISTINCT left("day", 4) AS "year" FROM "Decision" WHERE "workspaceId" = ${workspaceId} ORDER BY 1 DESC`,
  ]);
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: deciders.map((row) => row.decidedById) } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return { people, years: years.map((row) => row.year) };
}

function placeOf(cursor: string | undefined): { day: string; number: number } | null {
  const match = /^(\d{4}-\d{2}-\d{2})_(\d{1,9})$/.exec(cursor ?? "");
  return match?.[1] ? { day: match[1], number: Number(match[2]) } : null;
}

function filtersOf(ask: DecisionAsk, today: Day): Prisma.DecisionWhereInput[] {
  const filters: Prisma.DecisionWhereInput[] = [];
  if (ask.state === "standing") filters.push({ replacedById: null });
  if (ask.state === "replaced") filters.push({ replacedById: { not: null } });
  if (ask.state === "review-due") filters.push({ replacedById: null, reviewOn: { lte: today } });
  if (ask.by) filters.push({ decidedById: ask.by });
  if (ask.year && /^\d{4}$/.test(ask.year)) filters.push({ day: { startsWith: ask.year } });
  const q = ask.q?.trim().slice(0, 200);
  if (q) {
    const contains = { contains: q, mode: "insensitive" as const };
    const number = /^d?-?(\d{1,9})$/i.exec(q)?.[1];
    filters.push({
      OR: [
        { title: contains },
        { decision: contains },
        { rationale: contains },
        { alternatives: contains },
        { about: contains },
        ...(number ? [{ number: Number(number) }] : []),
      ],
    });
  }
  return filters;
}

async function withNames(
  viewer: Viewer,
  rows: readonly Prisma.DecisionModel[],
  today: Day,
  db: Tx,
): Promise<DecisionView[]> {
  const { workspaceId } = viewer;
  const [people, heirs] = await Promise.all([
    db.person.findMany({
      where: { workspaceId, id: { in: rows.flatMap((row) => [row.decidedById, row.createdById]) } },
      select: { id: true, name: true },
    }),
    db.decision.findMany({
      where: { workspaceId, id: { in: rows.flatMap((row) => row.replacedById ?? []) } },
      select: { id: true, number: true },
    }),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const numbers = new Map(heirs.map(({ id, number }) => [id, number]));
  return rows.map((row) => ({
    ...row,
    day: row.day as Day,
    reviewOn: row.reviewOn as Day | null,
    decidedBy: names.get(row.decidedById) ?? "Somebody",
    createdBy: names.get(row.createdById) ?? "Somebody",
    replacedBy: row.replacedById ? (numbers.get(row.replacedById) ?? null) : null,
    state: decisionState(row, today),
    createdAt: row.createdAt.toISOString(),
  }));
}
