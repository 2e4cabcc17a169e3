import type { HypothesisState } from "~/domain/hypotheses/hypothesis";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

const PAGE_SIZE = 50;

export interface HypothesisRow {
  id: string;
  version: number;
  statement: string;
  goal: string;
  dataNeeded: string;
  reviewerId: string | null;
  reviewer: string | null;
  state: HypothesisState;
  verdictNote: string;
  verdictOn: Day | null;
  createdById: string;
  createdBy: string;
  createdAt: Date;
}

export const findHypothesisForChange = (viewer: Viewer, id: string, db: Tx = database()) =>
  db.hypothesis.findFirst({ where: { id, workspaceId: viewer.workspaceId } });

export async function findHypothesis(viewer: Viewer, id: string): Promise<HypothesisRow | null> {
  const row = await findHypothesisForChange(viewer, id);
  return row ? ((await withNames(viewer, [row]))[0] ?? null) : null;
}

type Stored = NonNullable<Awaited<ReturnType<typeof findHypothesisForChange>>>;

/** Open ones first, then by age: what nobody has judged is what there is to do. */
export async function listHypotheses(
  viewer: Viewer,
  state: HypothesisState | "all",
  cursor: string | null,
): Promise<{ rows: HypothesisRow[]; next: string | null; counts: Record<string, number> }> {
  const { workspaceId } = viewer;
  const db = database();
  const known = cursor === null ? null : await findHypothesisForChange(viewer, cursor.slice(0, 40));
  const [found, counts] = await Promise.all([
    db.hypothesis.findMany({
      where: { workspaceId, ...(state === "all" ? {} : { verdict: state }) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: PAGE_SIZE + 1,
      ...(known ? { cursor: { id: known.id }, skip: 1 } : {}),
    }),
    db.hypothesis.groupBy({ by: ["verdict"], where: { workspaceId }, _count: true }),
  ]);
  const page = found.slice(0, PAGE_SIZE);
  return {
    rows: await withNames(viewer, page),
    next: found.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
    counts: Object.fromEntries(counts.map((row) => [row.verdict, row._count])),
  };
}

async function withNames(viewer: Viewer, rows: readonly Stored[]): Promise<HypothesisRow[]> {
  const ids = new Set(rows.flatMap((row) => [row.createdById, row.reviewerId ?? ""]));
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  return rows.map(({ verdict, ...row }) => ({
    ...row,
    state: verdict as HypothesisState,
    verdictOn: row.verdictOn as Day | null,
    reviewer: nameOf(row.reviewerId),
    createdBy: nameOf(row.createdById) ?? "Capstan",
  }));
}

/** People who can read data with somebody: active and no auditors. */
export const listReviewers = (viewer: Viewer, db: Tx = database()) =>
  db.person.findMany({
    where: { workspaceId: viewer.workspaceId, active: true, auditor: false },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
