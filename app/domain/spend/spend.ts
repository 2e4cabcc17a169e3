import type { Day } from "~/shared/calendar";
import { fiscalYearOf } from "./fiscal-year";

/** What later years have to fund of a plan; what is left of its planned spend falls into the year it starts in. */
export interface FundingYear {
  year: number;
  minor: bigint;
}

/** Kept as text, because a whole number of any size fits into no number of JSON. */
export const fundingToStore = (years: readonly FundingYear[]): { year: number; minor: string }[] =>
  years.map(({ year, minor }) => ({ year, minor: minor.toString() }));

export function fundingFromStore(stored: unknown): FundingYear[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each: unknown) => {
    if (typeof each !== "object" || each === null || !("year" in each) || !("minor" in each)) return [];
    const { year, minor } = each;
    return typeof year === "number" && /^\d{1,20}$/.test(String(minor))
      ? [{ year, minor: BigInt(String(minor)) }]
      : [];
  });
}

export const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, each) => sum + each, 0n);

/** How much more than planned was spent; null while it is within the plan, or where nothing was planned. */
export function abovePlan(plannedMinor: bigint | null, actualMinor: bigint | null): bigint | null {
  if (plannedMinor === null || actualMinor === null || actualMinor <= plannedMinor) return null;
  return actualMinor - plannedMinor;
}

/** What speaks against a split of the planned spend over later years; null when it can be kept. */
export function fundingProblem(
  years: readonly FundingYear[],
  plannedMinor: bigint | null,
  firstYear: number,
): string | null {
  if (years.length === 0) return null;
  if (plannedMinor === null) return "Say first what the plan will cost: its planned spend is empty.";
  if (new Set(years.map(({ year }) => year)).size < years.length) return "Each year can stand here once.";
  const early = years.find(({ year }) => year <= firstYear);
  if (early)
    return `The plan's first year takes what is left; name years after ${firstYear}, not ${early.year}.`;
  return sumOf(years.map(({ minor }) => minor)) > plannedMinor
    ? "These years together are more than the planned spend."
    : null;
}

/** One plan as the yearly budget looks at it. */
export interface MoneyPlan {
  plannedMinor: bigint | null;
  fundingYears: readonly FundingYear[];
  /** Approved and not cancelled: its planned spend is promised. */
  promised: boolean;
  /** The day by whose year the first part counts. */
  firstDay: Day;
}

/** What a plan promises in each fiscal year; nothing while it is not approved. */
export function promisedByYear(plan: MoneyPlan, startMonth: number): Map<number, bigint> {
  const byYear = new Map<number, bigint>();
  if (!plan.promised || plan.plannedMinor === null) return byYear;
  const later = sumOf(plan.fundingYears.map(({ minor }) => minor));
  // A planned spend that was lowered since does not turn the first year negative.
  const rest = plan.plannedMinor > later ? plan.plannedMinor - later : 0n;
  byYear.set(fiscalYearOf(plan.firstDay, startMonth), rest);
  let left = plan.plannedMinor - rest;
  for (const { year, minor } of plan.fundingYears.toSorted((a, b) => a.year - b.year)) {
    const taken = minor < left ? minor : left;
    left -= taken;
    byYear.set(year, (byYear.get(year) ?? 0n) + taken);
  }
  return byYear;
}

/** What was granted to pilots in a fiscal year: promised money like that of a plan. */
export interface Grant {
  year: number;
  minor: bigint;
}

export interface BudgetYear {
  year: number;
  /** Null: nobody set a budget for it. */
  budgetMinor: bigint | null;
  promisedMinor: bigint;
  spentMinor: bigint;
  /** What may still be promised, and what may still be spent; null without a budget. */
  leftToPromise: bigint | null;
  leftToSpend: bigint | null;
}

/** Budget, promised, spent and what is left, year by year: exact, and each figure the sum of its rows. */
export function budgetYears(
  budgets: ReadonlyMap<number, bigint>,
  plans: readonly MoneyPlan[],
  spends: readonly { day: Day; minor: bigint }[],
  startMonth: number,
  thisYear: number,
  grants: readonly Grant[] = [],
): BudgetYear[] {
  const promised = new Map<number, bigint>();
  for (const plan of plans)
    for (const [year, minor] of promisedByYear(plan, startMonth))
      promised.set(year, (promised.get(year) ?? 0n) + minor);
  for (const { year, minor } of grants) promised.set(year, (promised.get(year) ?? 0n) + minor);
  const spent = new Map<number, bigint>();
  for (const { day, minor } of spends) {
    const year = fiscalYearOf(day, startMonth);
    spent.set(year, (spent.get(year) ?? 0n) + minor);
  }
  const years = new Set([thisYear, ...budgets.keys(), ...promised.keys(), ...spent.keys()]);
  return [...years]
    .toSorted((a, b) => b - a)
    .map((year) => {
      const budgetMinor = budgets.get(year) ?? null;
      const promisedMinor = promised.get(year) ?? 0n;
      const spentMinor = spent.get(year) ?? 0n;
      return {
        year,
        budgetMinor,
        promisedMinor,
        spentMinor,
        leftToPromise: budgetMinor === null ? null : budgetMinor - promisedMinor,
        leftToSpend: budgetMinor === null ? null : budgetMinor - spentMinor,
      };
    });
}
