import type { CaseCause, CaseStatus } from "~/domain/cases/case";
import type { CaseDays } from "~/domain/cases/case-figures";
import { ANY_CASE, type CaseFilter } from "~/domain/cases/case-filter";
import type { CaseRow } from "~/domain/cases/case-view";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { addMonthsTo, type Day, firstDayOfMonth, monthOf } from "~/shared/calendar";
import { database } from "../database.server";

export const CASES_PER_PAGE = 50;

/** The one translation of a filter into SQL: list, counts, figures and export are all cut by it. Names: k case, a account. */
function whereCases(viewer: Viewer, filter: CaseFilter, today: Day): Prisma.Sql {
  const parts: Prisma.Sql[] = [Prisma.sql`k."workspaceId" = ${viewer.workspaceId}`];
  const add = (part: Prisma.Sql) => void parts.push(part);
  if (filter.state === "open") add(Prisma.sql`k.status IN ('new', 'acknowledged', 'inProgress', 'resolved')`);
  else if (filter.state === "all") add(Prisma.sql`k.status <> 'withdrawn'`);
  else add(Prisma.sql`k.status = ${filter.state}`);
  if (filter.owner === "me") add(Prisma.sql`k."ownerId" = ${viewer.personId}`);
  else if (filter.owner === "none") add(Prisma.sql`k."ownerId" IS NULL`);
  else if (filter.owner !== "") add(Prisma.sql`k."ownerId" = ${filter.owner}`);
  if (filter.overdue) {
    add(Prisma.sql`((k.status = 'new' AND k."acknowledgeBy" < ${today})
      OR (k.status IN ('acknowledged', 'inProgress') AND k."resolveBy" < ${today}))`);
  }
  if (filter.account !== "") add(Prisma.sql`k."accountId" = ${filter.account}`);
  if (filter.tier === "none") add(Prisma.sql`a.tier IS NULL`);
  else if (filter.tier !== "") add(Prisma.sql`a.tier = ${filter.tier}`);
  if (filter.cause !== "") add(Prisma.sql`k.cause = ${filter.cause}`);
  if (filter.month !== "") add(Prisma.sql`k."openedOn" LIKE ${`${filter.month}-%`}`);
  if (filter.base !== "") parts.push(...baseConditions(filter.base, today));
  if (filter.search !== "") {
    const words = `%${filter.search.replace(/[\\%_]/g, "\\$&")}%`;
    const number = Number(/^(?:case-)?(\d{1,9})$/i.exec(filter.search)?.[1] ?? -1);
    add(Prisma.sql`(k.title ILIKE ${words} OR a.name ILIKE ${words} OR k.number = ${number})`);
  }
  return Prisma.join(parts, " AND ");
}

/** What is no case is no promise to anybody either: figures leave it out. */
function baseConditions(base: CaseFilter["base"], today: Day): Prisma.Sql[] {
  const real = [
    Prisma.sql`k.status NOT IN ('notACase', 'withdrawn')`,
    Prisma.sql`k."openedOn" >= ${figuresFrom(today)}`,
  ];
  switch (base) {
    case "acknowledged":
      return [...real, Prisma.sql`k."acknowledgedOn" IS NOT NULL`];
    case "acknowledgeDue":
      return [...real, Prisma.sql`(k."acknowledgedOn" IS NOT NULL OR k."acknowledgeBy" < ${today})`];
    case "resolved":
      return [...real, Prisma.sql`k."resolvedOn" IS NOT NULL`];
    case "resolveDue":
      return [...real, Prisma.sql`(k."resolvedOn" IS NOT NULL OR k."resolveBy" < ${today})`];
    default:
      return [];
  }
}

/** Figures look back twelve months, the running one included. */
const figuresFrom = (today: Day): Day => firstDayOfMonth(addMonthsTo(monthOf(today), -11));

const FROM = Prisma.sql`FROM "CustomerCase" k LEFT JOIN "Account" a ON a.id = k."accountId"
  LEFT JOIN "Person" o ON o.id = k."ownerId"`;

interface ListedRow extends Omit<CaseRow, "status" | "cause"> {
  status: string;
  cause: string;
  mine: number;
  due: string;
}

/** Own cases first, then by the day they are promised for; what is done comes newest first. */
const ORDER = Prisma.sql`mine, due, number DESC`;

interface Cursor {
  mine: number;
  due: string;
  number: number;
}

export function readCaseCursor(text: string | null): Cursor | null {
  const parts = /^([01])~(\d{4}-\d{2}-\d{2})~(\d{1,9})$/.exec(text ?? "");
  return parts ? { mine: Number(parts[1]), due: parts[2] ?? "", number: Number(parts[3]) } : null;
}

const LISTED = (viewer: Viewer) => Prisma.sql`
  SELECT k.id, k.number, k.title, k.status, k.cause, k.value, a.name AS account, k."accountId", a.tier,
    k."ownerId", o.name AS owner, a."ownerId" AS "accountOwnerId", k."openedOn", k."acknowledgeBy", k."resolveBy",
    k."acknowledgedOn", k."resolvedOn", k.outcome,
    CASE WHEN k."ownerId" = ${viewer.personId} AND k.status IN ('new', 'acknowledged', 'inProgress', 'resolved') THEN 0 ELSE 1 END AS mine,
    CASE k.status WHEN 'new' THEN k."acknowledgeBy" WHEN 'acknowledged' THEN k."resolveBy" WHEN 'inProgress' THEN k."resolveBy"
      WHEN 'resolved' THEN '9998-01-01' ELSE '9999-01-01' END AS due`;

async function listPart(
  viewer: Viewer,
  filter: CaseFilter,
  today: Day,
  after: Cursor | null,
  take: number,
): Promise<ListedRow[]> {
  const behind = after
    ? Prisma.sql`WHERE (mine, due, -number) > (${after.mine}, ${after.due}, ${-after.number})`
    : Prisma.empty;
  return database().$queryRaw<ListedRow[]>`
    SELECT * FROM (${LISTED(viewer)} ${FROM} WHERE ${whereCases(viewer, filter, today)}) l
    ${behind} ORDER BY ${ORDER} LIMIT ${take}`;
}

const asRow = ({ mine: _, due: __, status, cause, ...row }: ListedRow): CaseRow => ({
  ...row,
  status: status as CaseStatus,
  cause: cause as CaseCause,
});

const cursorOf = (row: ListedRow | undefined): string | null =>
  row ? `${row.mine}~${row.due}~${row.number}` : null;

export async function listCases(
  viewer: Viewer,
  filter: CaseFilter,
  today: Day,
  after: string | null,
): Promise<{ rows: CaseRow[]; next: string | null; total: number }> {
  const [found, [count]] = await Promise.all([
    listPart(viewer, filter, today, readCaseCursor(after), CASES_PER_PAGE + 1),
    database().$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total ${FROM} WHERE ${whereCases(viewer, filter, today)}`,
  ]);
  const page = found.slice(0, CASES_PER_PAGE);
  return {
    rows: page.map(asRow),
    next: found.length > CASES_PER_PAGE ? cursorOf(page.at(-1)) : null,
    total: count?.total ?? 0,
  };
}

/** Everything a list holds, read in portions. */
export async function* readCases(viewer: Viewer, filter: CaseFilter, today: Day): AsyncGenerator<CaseRow> {
  let after: Cursor | null = null;
  for (;;) {
    const part: ListedRow[] = await listPart(viewer, filter, today, after, 1000);
    for (const row of part) yield asRow(row);
    const last = part.at(-1);
    if (!last || part.length < 1000) return;
    after = { mine: last.mine, due: last.due, number: last.number };
  }
}

export interface CaseCounts {
  byState: Partial<Record<CaseStatus, number>>;
  open: number;
  mine: number;
  overdue: number;
}

/** How many each tab of the list holds, narrowed by everything else that is chosen. */
export async function countCases(viewer: Viewer, filter: CaseFilter, today: Day): Promise<CaseCounts> {
  const rest: CaseFilter = { ...filter, state: "all", overdue: false, owner: "" };
  const others: CaseFilter = { ...filter, state: "all", overdue: false };
  const overdue = whereCases(viewer, { ...others, state: "open", overdue: true }, today);
  const mine = whereCases(viewer, { ...rest, state: "open", owner: "me" }, today);
  const [states, [sums]] = await Promise.all([
    database().$queryRaw<{ status: string; count: number }[]>`
      SELECT k.status, count(*)::int AS count ${FROM} WHERE ${whereCases(viewer, others, today)} GROUP BY k.status`,
    database().$queryRaw<{ mine: number; overdue: number }[]>`
      SELECT (SELECT count(*)::int ${FROM} WHERE ${mine}) AS mine, (SELECT count(*)::int ${FROM} WHERE ${overdue}) AS overdue`,
  ]);
  const byState = Object.fromEntries(states.map((row) => [row.status, row.count]));
  const open = ["new", "acknowledged", "inProgress", "resolved"];
  return {
    byState,
    open: open.reduce((sum, state) => sum + (byState[state] ?? 0), 0),
    mine: sums?.mine ?? 0,
    overdue: sums?.overdue ?? 0,
  };
}

/** The days of all cases of the last twelve months that were cases, counted where they fall together. */
export async function listCaseDays(viewer: Viewer, filter: CaseFilter, today: Day): Promise<CaseDays[]> {
  const { account, tier, cause, owner } = filter;
  const cut: CaseFilter = { ...ANY_CASE, state: "all", account, tier, cause, owner };
  return database().$queryRaw<CaseDays[]>`
    SELECT a.tier, k."openedOn", k."acknowledgedOn", k."acknowledgeBy", k."resolvedOn", k."resolveBy", count(*)::int AS count
    ${FROM} WHERE ${whereCases(viewer, cut, today)} AND k.status <> 'notACase' AND k."openedOn" >= ${figuresFrom(today)}
    GROUP BY 1, 2, 3, 4, 5, 6`;
}

/** What asks for somebody: how many cases are past the day that was promised. */
export async function countOverdueCases(
  viewer: Viewer,
  today: Day,
): Promise<{ overdue: number; since: Day | null }> {
  const [row] = await database().$queryRaw<{ overdue: number; since: Day | null }[]>`
    SELECT count(*)::int AS overdue, min(CASE k.status WHEN 'new' THEN k."acknowledgeBy" ELSE k."resolveBy" END) AS since
    FROM "CustomerCase" k WHERE k."workspaceId" = ${viewer.workspaceId}
      AND ((k.status = 'new' AND k."acknowledgeBy" < ${today})
        OR (k.status IN ('acknowledged', 'inProgress') AND k."resolveBy" < ${today}))`;
  return row ?? { overdue: 0, since: null };
}
