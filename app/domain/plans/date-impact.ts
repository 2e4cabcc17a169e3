import Decimal from "decimal.js";
import { type Day, daysBetween } from "~/shared/calendar";
import { primaryKpi } from "../kpis/kpi";
import type { PlanFacts } from "./plan-facts";

/** What a new end is judged by, as plain data: it is worked out while somebody still chooses the day. */
export interface ImpactFacts {
  today: Day;
  endOn: Day | null;
  firstEndOn: Day | null;
  tasks: readonly { id: string; title: string; dueOn: Day }[];
  checkIns: readonly Day[];
  kpi: { name: string; unit: string; lastDay: Day; last: string; target: string } | null;
}

export interface DateImpact {
  /** Days added to the end that holds now; negative when it comes earlier. */
  days: number;
  /** Days from the first promise to the new end. */
  sinceFirst: number;
  tasksOutside: { id: string; title: string; dueOn: Day }[];
  checkInsOutside: Day[];
  /** The days without a look between the last check-in and the new end. */
  unwatched: number;
  /** What the KPI has to make per month from its last reading on, with the end that holds and with the new one. */
  pace: { name: string; unit: string; perMonthNow: string | null; perMonthThen: string | null } | null;
}

/** More than this without a check-in, and one is missing. */
export const WATCH_DAYS = 45;

export function impactFactsOf(facts: PlanFacts): ImpactFacts {
  const kpi = primaryKpi(facts.kpis);
  const last = kpi?.readings.at(-1);
  return {
    today: facts.today,
    endOn: facts.endOn,
    firstEndOn: facts.firstEndOn,
    tasks: facts.tasks.flatMap(({ id, title, dueOn, status }) =>
      dueOn && status !== "done" && status !== "cancelled" ? [{ id, title, dueOn }] : [],
    ),
    checkIns: facts.checkIns.filter(({ heldOn }) => heldOn === null).map(({ day }) => day),
    kpi:
      kpi && last && kpi.target !== null
        ? { name: kpi.name, unit: kpi.unit, lastDay: last.day, last: last.value, target: kpi.target }
        : null,
  };
}

export function impactOfDate(facts: ImpactFacts, toDay: Day): DateImpact {
  const watched = facts.checkIns.filter((day) => day < toDay).at(-1) ?? facts.today;
  return {
    days: facts.endOn ? daysBetween(facts.endOn, toDay) : 0,
    sinceFirst: facts.firstEndOn ? daysBetween(facts.firstEndOn, toDay) : 0,
    tasksOutside: facts.tasks.filter(({ dueOn }) => dueOn > toDay),
    checkInsOutside: facts.checkIns.filter((day) => day >= toDay),
    unwatched: Math.max(0, daysBetween(watched, toDay)),
    pace: facts.kpi && {
      name: facts.kpi.name,
      unit: facts.kpi.unit,
      perMonthNow: facts.endOn && perMonth(facts.kpi, facts.endOn),
      perMonthThen: perMonth(facts.kpi, toDay),
    },
  };
}

/** The way that is left, spread over the months that are left; null when no day is left. */
function perMonth(kpi: NonNullable<ImpactFacts["kpi"]>, end: Day): string | null {
  const days = daysBetween(kpi.lastDay, end);
  if (days <= 0) return null;
  return new Decimal(kpi.target)
    .minus(kpi.last)
    .dividedBy(days)
    .times(365.25 / 12)
    .toDecimalPlaces(1)
    .toString();
}
