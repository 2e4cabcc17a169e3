import { can } from "~/domain/access";
import { PLAN_STATUS_LABELS, type PlanStatus, planCode } from "~/domain/plans/plan";
import { fiscalYearDays, fiscalYearLabel, fiscalYearOf } from "~/domain/spend/fiscal-year";
import {
  type BudgetYear,
  budgetYears,
  fundingFromStore,
  type MoneyPlan,
  promisedByYear,
} from "~/domain/spend/spend";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";

export interface BudgetPage {
  years: (BudgetYear & { label: string })[];
  thisYear: number;
  fiscalYearStart: number;
  timeZone: string;
  mayEdit: boolean;
  /** Planned by plans that nobody has approved yet: asked for, not promised. */
  askedMinor: bigint;
}

export interface PlanOfYear {
  code: string;
  title: string;
  statusLabel: string;
  promisedMinor: bigint;
  spentMinor: bigint;
}

const listMoneyPlans = (workspaceId: string) =>
  database().plan.findMany({
    where: { workspaceId, OR: [{ plannedSpendMinor: { not: null } }, { spends: { some: {} } }] },
    select: {
      id: true,
      number: true,
      suffix: true,
      title: true,
      status: true,
      plannedSpendMinor: true,
      fundingYears: true,
      startOn: true,
      startedOn: true,
      approvedAt: true,
      createdAt: true,
    },
    orderBy: [{ number: "asc" }, { suffix: "asc" }],
  });

type Row = Awaited<ReturnType<typeof listMoneyPlans>>[number];

const moneyPlanOf = (row: Row, timeZone: string): MoneyPlan => ({
  plannedMinor: row.plannedSpendMinor,
  fundingYears: fundingFromStore(row.fundingYears),
  promised: row.approvedAt !== null && row.status !== "cancelled",
  firstDay: (row.startedOn ?? row.startOn ?? dayIn(row.approvedAt ?? row.createdAt, timeZone)) as Day,
});

const workspaceOf = (viewer: Viewer) =>
  database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true, fiscalYearStart: true },
  });

/** Every fiscal year with its budget, what plans promise in it, and what was spent. */
export async function findBudgetPage(viewer: Viewer, at: Date): Promise<BudgetPage> {
  const { workspaceId } = viewer;
  const { timeZone, fiscalYearStart } = await workspaceOf(viewer);
  const [plans, budgets, spends] = [
    await listMoneyPlans(workspaceId),
    await database().programBudget.findMany({
      where: { workspaceId },
      select: { year: true, amountMinor: true },
    }),
    // One row per day at most, however many entries there are.
    await database().spendEntry.groupBy({
      by: ["day"],
      where: { workspaceId, withdrawnAt: null },
      _sum: { amountMinor: true },
    }),
  ];
  const thisYear = fiscalYearOf(dayIn(at, timeZone), fiscalYearStart);
  const money = plans.map((row) => moneyPlanOf(row, timeZone));
  const years = budgetYears(
    new Map(budgets.map(({ year, amountMinor }) => [year, amountMinor])),
    money,
    spends.map(({ day, _sum }) => ({ day: day as Day, minor: _sum.amountMinor ?? 0n })),
    fiscalYearStart,
    thisYear,
  );
  return {
    years: years.map((year) => ({ ...year, label: fiscalYearLabel(year.year, fiscalYearStart) })),
    thisYear,
    fiscalYearStart,
    timeZone,
    mayEdit: can(viewer, "budget.edit", { workspaceId }),
    askedMinor: plans.reduce(
      (sum, { approvedAt, status, plannedSpendMinor }) =>
        approvedAt === null && status !== "cancelled" ? sum + (plannedSpendMinor ?? 0n) : sum,
      0n,
    ),
  };
}

/** The plans behind one year's figures: what each promises in it and what was spent on it. */
export async function listPlansOfYear(viewer: Viewer, year: number): Promise<PlanOfYear[]> {
  const { workspaceId } = viewer;
  const { timeZone, fiscalYearStart } = await workspaceOf(viewer);
  const { from, to } = fiscalYearDays(year, fiscalYearStart);
  const [plans, spent] = [
    await listMoneyPlans(workspaceId),
    await database().spendEntry.groupBy({
      by: ["planId"],
      where: { workspaceId, withdrawnAt: null, day: { gte: from, lte: to } },
      _sum: { amountMinor: true },
    }),
  ];
  const spentOf = new Map(spent.map(({ planId, _sum }) => [planId, _sum.amountMinor ?? 0n]));
  return plans.flatMap((row) => {
    const promisedMinor = promisedByYear(moneyPlanOf(row, timeZone), fiscalYearStart).get(year);
    const spentMinor = spentOf.get(row.id);
    if (promisedMinor === undefined && spentMinor === undefined) return [];
    return [
      {
        code: planCode(row.number, row.suffix),
        title: row.title,
        statusLabel: PLAN_STATUS_LABELS[row.status as PlanStatus],
        promisedMinor: promisedMinor ?? 0n,
        spentMinor: spentMinor ?? 0n,
      },
    ];
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
