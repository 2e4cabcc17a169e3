import { can } from "~/domain/access";
import { parsePilotCode, pilotCode } from "~/domain/pilots/pilot";
import { planCode } from "~/domain/plans/plan";
import { planSubject } from "~/domain/plans/plan.access";
import { fiscalYearDays, fiscalYearOf } from "~/domain/spend/fiscal-year";
import { type FundingYear, fundingFromStore } from "~/domain/spend/spend";
import { canBookSpend } from "~/domain/spend/spend.access";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { findPlanFacts } from "../plans/plan-facts.queries.server";
import { findSpendGround } from "./spend-ground.server";

export interface SpendRow {
  id: string;
  day: Day;
  amountMinor: bigint;
  what: string;
  byName: string;
  withdrawnOn: Day | null;
  code: string;
  title: string;
}

const PAGE = 50;

const SELECT = {
  id: true,
  day: true,
  amountMinor: true,
  what: true,
  byId: true,
  withdrawnAt: true,
  plan: { select: { number: true, suffix: true, title: true } },
  pilot: { select: { number: true, title: true } },
} as const;

type Stored = Prisma.SpendEntryGetPayload<{ select: typeof SELECT }>;

/** An entry belongs to a plan or to a pilot. */
function spentOn({ plan, pilot }: Stored): { code: string; title: string } {
  if (plan) return { code: planCode(plan.number, plan.suffix), title: plan.title };
  return { code: pilot ? pilotCode(pilot.number) : "", title: pilot?.title ?? "" };
}

async function asRows(viewer: Viewer, rows: readonly Stored[], timeZone: string): Promise<SpendRow[]> {
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...new Set(rows.map(({ byId }) => byId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    day: row.day as Day,
    amountMinor: row.amountMinor,
    what: row.what,
    byName: names.get(row.byId) ?? "",
    withdrawnOn: row.withdrawnAt && dayIn(row.withdrawnAt, timeZone),
    ...spentOn(row),
  }));
}

const behind = (after: { day: string; id: string } | null): Prisma.SpendEntryWhereInput =>
  after ? { OR: [{ day: { lt: after.day } }, { day: after.day, id: { lt: after.id } }] } : {};

async function listPage(
  viewer: Viewer,
  where: Prisma.SpendEntryWhereInput,
  timeZone: string,
  cursor?: string,
) {
  const db = database();
  const after = cursor
    ? await db.spendEntry.findFirst({
        where: { id: cursor, workspaceId: viewer.workspaceId },
        select: { id: true, day: true },
      })
    : null;
  const rows = await db.spendEntry.findMany({
    where: { AND: [{ workspaceId: viewer.workspaceId }, where, behind(after)] },
    select: SELECT,
    orderBy: [{ day: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE);
  return {
    rows: await asRows(viewer, shown, timeZone),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

export interface PlanMoney {
  code: string;
  title: string;
  version: number;
  plannedMinor: bigint | null;
  actualMinor: bigint | null;
  fundingYears: FundingYear[];
  firstYear: number;
  fiscalYearStart: number;
  today: Day;
  rows: SpendRow[];
  next: string | null;
  mayBook: boolean;
  mayFund: boolean;
}

/** What a plan was to cost, by which year, and what it has cost, entry by entry. */
export async function findPlanMoney(
  viewer: Viewer,
  code: string,
  at: Date,
  cursor?: string,
): Promise<PlanMoney | null> {
  const facts = await findPlanFacts(viewer, code, at);
  if (!facts) return null;
  const db = database();
  const [workspace, plan] = [
    await db.workspace.findUniqueOrThrow({
      where: { id: viewer.workspaceId },
      select: { timeZone: true, fiscalYearStart: true },
    }),
    await db.plan.findUniqueOrThrow({ where: { id: facts.id }, select: { fundingYears: true } }),
  ];
  const { rows, next } = await listPage(viewer, { planId: facts.id }, workspace.timeZone, cursor);
  return {
    code: facts.code,
    title: facts.title,
    version: facts.version,
    plannedMinor: facts.plannedSpendMinor,
    actualMinor: facts.actualSpendMinor,
    fundingYears: fundingFromStore(plan.fundingYears),
    firstYear: fiscalYearOf(facts.startedOn ?? facts.startOn ?? facts.today, workspace.fiscalYearStart),
    fiscalYearStart: workspace.fiscalYearStart,
    today: facts.today,
    rows,
    next,
    mayBook: canBookSpend(viewer, facts),
    mayFund:
      facts.status !== "closed" &&
      facts.status !== "cancelled" &&
      can(viewer, "plan.edit", planSubject(facts)),
  };
}

export interface PilotMoney {
  code: string;
  title: string;
  /** What was granted, of all rounds. */
  plannedMinor: bigint | null;
  actualMinor: bigint | null;
  today: Day;
  rows: SpendRow[];
  next: string | null;
  mayBook: boolean;
  whoBooks: string;
}

/** What was granted for a pilot, and what it has cost, entry by entry. */
export async function findPilotMoney(
  viewer: Viewer,
  code: string,
  at: Date,
  cursor?: string,
): Promise<PilotMoney | null> {
  const db = database();
  const ground = parsePilotCode(code) === null ? null : await findSpendGround(db, viewer, code, at);
  if (!ground) return null;
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true },
  });
  const { rows, next } = await listPage(viewer, { pilotId: ground.id }, timeZone, cursor);
  return { ...ground, rows, next };
}

/** One entry of the viewer's workspace, to correct it. */
export async function findSpend(viewer: Viewer, id: string): Promise<SpendRow | null> {
  const row = await database().spendEntry.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    select: SELECT,
  });
  if (!row) return null;
  const [found] = await asRows(viewer, [row], viewer.timeZone);
  return found ?? null;
}

/** Entries of a fiscal year that count, the latest first. */
export function listSpendsOfYear(
  viewer: Viewer,
  year: number,
  startMonth: number,
  timeZone: string,
  cursor?: string,
) {
  const { from, to } = fiscalYearDays(year, startMonth);
  return listPage(viewer, { withdrawnAt: null, day: { gte: from, lte: to } }, timeZone, cursor);
}
