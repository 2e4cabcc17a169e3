import { can } from "~/domain/access";
import { PILOT_OVER, PILOT_STATUS_LABELS, type PilotStatus, pilotCode } from "~/domain/pilots/pilot";
import { PLAN_STATUS_LABELS, type PlanStatus, planCode } from "~/domain/plans/plan";
import { fiscalYearDays, fiscalYearLabel, fiscalYearOf } from "~/domain/spend/fiscal-year";
import { type BudgetYear, promisedByYear } from "~/domain/spend/spend";
import type { Viewer } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { listMoneyPlans, moneyPlanOf } from "./money-plans.server";
import { listBudgetYears } from "./year-budget.server";

export interface BudgetPage {
  years: (BudgetYear & { label: string })[];
  thisYear: number;
  fiscalYearStart: number;
  timeZone: string;
  mayEdit: boolean;
  /** Planned by plans that nobody has approved yet, and asked for pilots: not promised. */
  askedMinor: bigint;
}

/** A plan or a pilot, as far as one year bears it. */
export interface ShareOfYear {
  code: string;
  /** Its page of money. */
  href: string;
  title: string;
  statusLabel: string;
  promisedMinor: bigint;
  spentMinor: bigint;
}

const workspaceOf = (viewer: Viewer) =>
  database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true, fiscalYearStart: true },
  });

/** Every fiscal year with its budget, what plans and pilots promise in it, and what was spent. */
export async function findBudgetPage(viewer: Viewer, at: Date): Promise<BudgetPage> {
  const { workspaceId } = viewer;
  const { timeZone, fiscalYearStart } = await workspaceOf(viewer);
  const db = database();
  const thisYear = fiscalYearOf(dayIn(at, timeZone), fiscalYearStart);
  const years = await listBudgetYears(db, { workspaceId, timeZone, fiscalYearStart }, thisYear);
  const plans = await db.plan.aggregate({
    where: { workspaceId, approvedAt: null, status: { not: "cancelled" } },
    _sum: { plannedSpendMinor: true },
  });
  const requests = await db.fundingRequest.aggregate({
    where: { workspaceId, status: "open", pilot: { status: { notIn: PILOT_OVER } } },
    _sum: { askedMinor: true },
  });
  return {
    years: years.map((year) => ({ ...year, label: fiscalYearLabel(year.year, fiscalYearStart) })),
    thisYear,
    fiscalYearStart,
    timeZone,
    mayEdit: can(viewer, "budget.edit", { workspaceId }),
    askedMinor: (plans._sum.plannedSpendMinor ?? 0n) + (requests._sum.askedMinor ?? 0n),
  };
}

/** The plans behind one year's figures: what each promises in it and what was spent on it. */
export async function listPlansOfYear(viewer: Viewer, year: number): Promise<ShareOfYear[]> {
  const { workspaceId } = viewer;
  const { timeZone, fiscalYearStart } = await workspaceOf(viewer);
  const { from, to } = fiscalYearDays(year, fiscalYearStart);
  const [plans, spent] = [
    await listMoneyPlans(database(), workspaceId),
    await database().spendEntry.groupBy({
      by: ["planId"],
      where: { workspaceId, withdrawnAt: null, planId: { not: null }, day: { gte: from, lte: to } },
      _sum: { amountMinor: true },
    }),
  ];
  const spentOf = new Map(spent.map(({ planId, _sum }) => [planId, _sum.amountMinor ?? 0n]));
  return plans.flatMap((row) => {
    const promisedMinor = promisedByYear(moneyPlanOf(row, timeZone), fiscalYearStart).get(year);
    const spentMinor = spentOf.get(row.id);
    if (promisedMinor === undefined && spentMinor === undefined) return [];
    const code = planCode(row.number, row.suffix);
    return [
      {
        code,
        href: `/plans/${code}/money`,
        title: row.title,
        statusLabel: PLAN_STATUS_LABELS[row.status as PlanStatus],
        promisedMinor: promisedMinor ?? 0n,
        spentMinor: spentMinor ?? 0n,
      },
    ];
  });
}

/** The pilots behind the same figures: what was granted of this year's budget, and what was spent in it. */
export async function listPilotsOfYear(viewer: Viewer, year: number): Promise<ShareOfYear[]> {
  const { workspaceId } = viewer;
  const { fiscalYearStart } = await workspaceOf(viewer);
  const { from, to } = fiscalYearDays(year, fiscalYearStart);
  const db = database();
  const granted = await db.fundingRequest.groupBy({
    by: ["pilotId"],
    where: { workspaceId, status: "granted", year },
    _sum: { grantedMinor: true },
  });
  const spent = await db.spendEntry.groupBy({
    by: ["pilotId"],
    where: { workspaceId, withdrawnAt: null, pilotId: { not: null }, day: { gte: from, lte: to } },
    _sum: { amountMinor: true },
  });
  const grantOf = new Map(granted.map(({ pilotId, _sum }) => [pilotId, _sum.grantedMinor ?? 0n]));
  const spentOf = new Map(spent.map(({ pilotId, _sum }) => [pilotId, _sum.amountMinor ?? 0n]));
  const ids = [...new Set([...grantOf.keys(), ...spentOf.keys()])].filter((id) => id !== null);
  const pilots = await db.pilot.findMany({
    where: { workspaceId, id: { in: ids } },
    select: { id: true, number: true, title: true, status: true },
    orderBy: { number: "asc" },
  });
  return pilots.map(({ id, number, title, status }) => {
    const code = pilotCode(number);
    return {
      code,
      href: `/pilots/${code}/money`,
      title,
      statusLabel: PILOT_STATUS_LABELS[status as PilotStatus],
      promisedMinor: grantOf.get(id) ?? 0n,
      spentMinor: spentOf.get(id) ?? 0n,
    };
  });
}

/** A year's budget as its form needs it; version 0 where none was set. */
export async function findBudget(
  viewer: Viewer,
  year: number,
): Promise<{ amountMinor: bigint | null; note: string; version: number; id: string | null }> {
  const row = await database().programBudget.findUnique({
    where: { workspaceId_year: { workspaceId: viewer.workspaceId, year } },
  });
  return row
    ? { amountMinor: row.amountMinor, note: row.note, version: row.version, id: row.id }
    : { amountMinor: null, note: "", version: 0, id: null };
}
