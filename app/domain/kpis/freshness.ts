import { KPI_FREQUENCY_DAYS, type KpiFrequency, type PlanStatus } from "~/domain/plans/plan";
import { addDays, addMonths, type Day, daysBetween, formatDay, lastDayOfMonth } from "~/shared/calendar";
import { isStale } from "./kpi";

/** Readings are waited for while the work is under way or its effect is watched. */
const WATCHED: readonly PlanStatus[] = ["acting", "monitoring"];

/** notAsked: nobody waits for a reading; fresh: none is due yet; due: one is; stale: its rhythm is over by half of it again. */
export type FreshnessState = "notAsked" | "fresh" | "due" | "stale";

export interface Freshness {
  state: FreshnessState;
  /** The newest reading, before the start as well. */
  lastOn: Day | null;
  /** The day of the next one; null while nobody waits for it. */
  nextOn: Day | null;
  /** Days since it was due; 0 until then. */
  daysLate: number;
}

export interface FreshnessPlan {
  status: PlanStatus;
  startOn: Day | null;
  startedOn: Day | null;
}

/**
 * How fresh the readings of a KPI are. Of a KPI that is read from thousands of plans its newest reading is enough:
 * whoever has no others gives that one alone.
 */
export function freshnessOf(
  kpi: { frequency: KpiFrequency; readings: readonly { day: Day }[] },
  plan: FreshnessPlan,
  today: Day,
): Freshness {
  const known = kpi.readings.filter(({ day }) => day <= today);
  const lastOn = known.reduce<Day | null>(
    (last, { day }) => (last === null || day > last ? day : last),
    null,
  );
  const from = plan.startedOn ?? plan.startOn;
  if (!WATCHED.includes(plan.status) || from === null) {
    return { state: "notAsked", lastOn, nextOn: null, daysLate: 0 };
  }
  // Readings before the start tell of the baseline, not of the work.
  const since = lastOn !== null && lastOn > from ? lastOn : from;
  const nextOn = nextReadingOn(since, kpi.frequency);
  const daysLate = Math.max(0, daysBetween(nextOn, today));
  const state =
    today < nextOn
      ? "fresh"
      : isStale({ readings: [{ day: since }], frequency: kpi.frequency }, today)
        ? "stale"
        : "due";
  return { state, lastOn, nextOn, daysLate };
}

/** The end of a month is followed by the end of the next one, however long they are. */
export function nextReadingOn(day: Day, frequency: KpiFrequency): Day {
  if (frequency === "daily" || frequency === "weekly") return addDays(day, KPI_FREQUENCY_DAYS[frequency]);
  const next = addMonths(day, frequency === "monthly" ? 1 : 3);
  return day === lastDayOfMonth(day) ? lastDayOfMonth(next) : next;
}

/** "a reading is due since 8 Jul 2026"; null while there is nothing to say. */
export function freshnessWords({ state, nextOn }: Freshness, today: Day, locale: string): string | null {
  if (nextOn === null) return null;
  if (state === "fresh") return `next reading due ${formatDay(nextOn, locale)}`;
  return nextOn === today ? "a reading is due today" : `a reading is due since ${formatDay(nextOn, locale)}`;
}
