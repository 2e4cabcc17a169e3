import { type Day, type Month, monthOf } from "~/shared/calendar";
import { type WorkingCalendar, workingDaysBetween } from "../workspace/working-days";

/** Cases that were opened, done and due on the same days, with how many they are. */
export interface CaseDays {
  tier: string | null;
  openedOn: Day;
  acknowledgedOn: Day | null;
  acknowledgeBy: Day;
  resolvedOn: Day | null;
  resolveBy: Day;
  count: number;
}

/** How long customers wait: the median of those who were served, and the share of those served in time. */
export interface CaseFigure {
  /** Cases that came so far. */
  done: number;
  /** Working days; null while none came so far. */
  median: number | null;
  /** Cases that came so far, and those whose day for it has passed. */
  judged: number;
  inTime: number;
}

export interface CaseFigures {
  acknowledge: CaseFigure;
  resolve: CaseFigure;
}

export interface FigureRow extends CaseFigures {
  /** "" for the row of all. */
  key: string;
  opened: number;
}

export interface FigureTable {
  all: FigureRow;
  months: FigureRow[];
  tiers: FigureRow[];
}

type Step = "acknowledge" | "resolve";
const STEPS = {
  acknowledge: (row: CaseDays) => ({ doneOn: row.acknowledgedOn, dueOn: row.acknowledgeBy }),
  resolve: (row: CaseDays) => ({ doneOn: row.resolvedOn, dueOn: row.resolveBy }),
} satisfies Record<Step, (row: CaseDays) => { doneOn: Day | null; dueOn: Day }>;

function figureOf(rows: readonly CaseDays[], step: Step, today: Day, calendar: WorkingCalendar): CaseFigure {
  const times: [days: number, count: number][] = [];
  const figure: CaseFigure = { done: 0, median: null, judged: 0, inTime: 0 };
  for (const row of rows) {
    const { doneOn, dueOn } = STEPS[step](row);
    if (doneOn !== null) {
      figure.done += row.count;
      times.push([workingDaysBetween(row.openedOn, doneOn, calendar), row.count]);
      if (doneOn <= dueOn) figure.inTime += row.count;
    }
    if (doneOn !== null || dueOn < today) figure.judged += row.count;
  }
  return { ...figure, median: medianOf(times) };
}

/** The middle of values that are counted; the mean of the two middle ones where their number is even. */
export function medianOf(counted: readonly (readonly [value: number, count: number])[]): number | null {
  const sorted = [...counted].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const at = (place: number): number => {
    let passed = 0;
    for (const [value, count] of sorted) {
      passed += count;
      if (place < passed) return value;
    }
    return 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}

const rowOf = (key: string, rows: readonly CaseDays[], today: Day, calendar: WorkingCalendar): FigureRow => ({
  key,
  opened: rows.reduce((sum, row) => sum + row.count, 0),
  acknowledge: figureOf(rows, "acknowledge", today, calendar),
  resolve: figureOf(rows, "resolve", today, calendar),
});

const TIER_ORDER = ["I", "II", "III", "none"];

/** Time to acknowledge and to resolve: over all, by the month of opening (newest first), by tier. */
export function figureTable(rows: readonly CaseDays[], today: Day, calendar: WorkingCalendar): FigureTable {
  const months = new Map<Month, CaseDays[]>();
  const tiers = new Map<string, CaseDays[]>();
  for (const row of rows) {
    const month = monthOf(row.openedOn);
    const tier = row.tier ?? "none";
    months.set(month, [...(months.get(month) ?? []), row]);
    tiers.set(tier, [...(tiers.get(tier) ?? []), row]);
  }
  return {
    all: rowOf("", rows, today, calendar),
    months: [...months]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([key, of]) => rowOf(key, of, today, calendar)),
    tiers: TIER_ORDER.flatMap((key) => {
      const of = tiers.get(key);
      return of ? [rowOf(key, of, today, calendar)] : [];
    }),
  };
}

/** "1 working day", "2.5 working days" */
export const daysWords = (days: number): string =>
  `${Number.isInteger(days) ? days : days.toFixed(1)} working ${days === 1 ? "day" : "days"}`;
