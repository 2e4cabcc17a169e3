import { type BudgetYear, budgetYears, type Grant } from "~/domain/spend/spend";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";
import { listMoneyPlans, moneyPlanOf } from "./money-plans.server";

/** What was granted to pilots, by the year whose budget bears it. */
export async function listGrantsByYear(db: Tx, workspaceId: string): Promise<Grant[]> {
  const rows = await db.fundingRequest.groupBy({
    by: ["year"],
    where: { workspaceId, status: "granted", year: { not: null } },
    _sum: { grantedMinor: true },
  });
  return rows.flatMap(({ year, _sum }) => (year === null ? [] : [{ year, minor: _sum.grantedMinor ?? 0n }]));
}

interface Fiscal {
  workspaceId: string;
  timeZone: string;
  fiscalYearStart: number;
}

/** One year of them; a year of which nothing is known has no budget. */
export async function findYearBudget(db: Tx, fiscal: Fiscal, year: number): Promise<BudgetYear> {
  const years = await listBudgetYears(db, fiscal, year);
  return (
    years.find((each) => each.year === year) ?? {
      year,
      budgetMinor: null,
      promisedMinor: 0n,
      spentMinor: 0n,
      leftToPromise: null,
      leftToSpend: null,
    }
  );
}

/** Every fiscal year with its budget, what plans and pilots promise in it, and what was spent. */
export async function listBudgetYears(
  db: Tx,
  {
    workspaceId,
    timeZone,
    fiscalYearStart,
  }: { workspaceId: string; timeZone: string; fiscalYearStart: number },
  thisYear: number,
): Promise<BudgetYear[]> {
  const plans = await listMoneyPlans(db, workspaceId);
  const budgets = await db.programBudget.findMany({
    where: { workspaceId },
    select: { year: true, amountMinor: true },
  });
  // One row per day at most, however many entries there are.
  const spends = await db.spendEntry.groupBy({
    by: ["day"],
    where: { workspaceId, withdrawnAt: null },
    _sum: { amountMinor: true },
  });
  return budgetYears(
    new Map(budgets.map(({ year, amountMinor }) => [year, amountMinor])),
    plans.map((row) => moneyPlanOf(row, timeZone)),
    spends.map(({ day, _sum }) => ({ day: day as Day, minor: _sum.amountMinor ?? 0n })),
    fiscalYearStart,
    thisYear,
    await listGrantsByYear(db, workspaceId),
  );
}
