import Decimal from "decimal.js";
import { type Day, daysBetween, formatDay } from "~/shared/calendar";
import { liveTasks } from "./assign.rules";
import { missedCheckIns } from "./life.rules";
import { KPI_FREQUENCY_DAYS, type PlanStatus } from "./plan";
import type { CheckInFact, KpiFact, PlanFacts, TaskFact } from "./plan-facts";
import { kpiSpan } from "./quantify.rules";
import { counted } from "./wording";

export const HEALTH_LABELS = {
  onTrack: "On track",
  atRisk: "At risk",
  offTrack: "Off track",
  tooEarly: "Too early",
} as const;
export type HealthStatus = keyof typeof HEALTH_LABELS;

/** Only plans whose work is under way have a health. */
export const HEALTH_OF: readonly PlanStatus[] = ["acting", "monitoring"];
/** The end can be overdue while the work is promised to be under way and not implemented. */
export const OVERDUE_OF: readonly PlanStatus[] = ["approved", "acting"];

/** What health looks at: thousands of plans are read no wider than this. */
export interface HealthFacts extends Pick<PlanFacts, "status" | "startOn" | "startedOn" | "endOn" | "today"> {
  tasks: readonly Pick<TaskFact, "status" | "dueOn">[];
  checkIns: readonly Pick<CheckInFact, "day" | "heldOn">[];
  kpis: readonly HealthKpi[];
}
export interface HealthKpi
  extends Pick<KpiFact, "name" | "type" | "unit" | "baseline" | "target" | "frequency"> {
  /** Ascending by day. */
  readings: readonly Pick<KpiFact["readings"][number], "day" | "value">[];
}

export interface Health {
  status: HealthStatus;
  label: string;
  /** What it rests on, the gravest first; never empty. */
  reasons: string[];
}

/** A KPI this far behind the straight path from baseline to target (shares of the way) is at risk, or off track. */
export const BEHIND_AT_RISK = 0.25;
export const BEHIND_OFF_TRACK = 0.5;
/** A task this many days late takes the whole plan off its track. */
export const VERY_LATE_DAYS = 14;

interface Sign {
  weight: 0 | 1 | 2;
  reason: string;
}

/** Derived from what is on record; null for plans whose work has not begun or is over. */
export function healthOf(facts: HealthFacts): Health | null {
  if (!HEALTH_OF.includes(facts.status)) return null;
  // Outcomes come later and are the proof's matter; only what we do can be steered by week.
  const steering = facts.kpis.filter(({ type }) => type === "operational");
  const readings = steering.map((kpi) => kpiSign(kpi, facts));
  const signs = [overdueSign(facts), lateTasksSign(facts), missedCheckInsSign(facts), ...readings].filter(
    (sign) => sign !== null,
  );
  const worst = Math.max(0, ...signs.map(({ weight }) => weight));
  const telling = signs.filter(({ weight }) => weight > 0);
  if (worst === 0 && signs.length === 0) {
    return withLabel("tooEarly", ["No KPI reading was due yet, and nothing is late."]);
  }
  const status = worst === 2 ? "offTrack" : worst === 1 ? "atRisk" : "onTrack";
  const shown = (telling.length > 0 ? telling : signs).toSorted((a, b) => b.weight - a.weight);
  return withLabel(
    status,
    shown.map(({ reason }) => reason),
  );
}

const withLabel = (status: HealthStatus, reasons: string[]): Health => ({
  status,
  label: HEALTH_LABELS[status],
  reasons,
});

/** Days since the promised end while the work is not implemented; 0 when it is not overdue. */
export function daysOverdue(facts: Pick<PlanFacts, "status" | "endOn" | "today">): number {
  if (facts.endOn === null || !OVERDUE_OF.includes(facts.status)) return 0;
  return Math.max(0, daysBetween(facts.endOn, facts.today));
}

function overdueSign(facts: HealthFacts): Sign | null {
  const days = daysOverdue(facts);
  return days === 0 ? null : { weight: 2, reason: `Overdue by ${counted(days, "day")}.` };
}

function lateTasksSign(facts: HealthFacts): Sign | null {
  const late = liveTasks(facts).flatMap((task) =>
    task.status !== "done" && task.dueOn !== null && task.dueOn < facts.today
      ? [daysBetween(task.dueOn, facts.today)]
      : [],
  );
  if (late.length === 0) return null;
  const longest = Math.max(...late);
  return {
    weight: longest > VERY_LATE_DAYS ? 2 : 1,
    reason: `${counted(late.length, "task")} late, the longest by ${counted(longest, "day")}.`,
  };
}

function missedCheckInsSign(facts: HealthFacts): Sign | null {
  const missed = missedCheckIns(facts).length;
  if (missed === 0) return null;
  return { weight: missed > 1 ? 2 : 1, reason: `${counted(missed, "check-in")} missed.` };
}

/** Share of the time from start to end that is over on a day, between 0 and 1. */
function timeOver(from: Day, to: Day, day: Day): number {
  const whole = daysBetween(from, to);
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, daysBetween(from, day) / whole));
}

/** A reading against the straight path from baseline at the start to target at the promised end. */
function kpiSign(kpi: HealthKpi, facts: HealthFacts): Sign | null {
  const from = facts.startedOn ?? facts.startOn;
  const to = facts.endOn;
  const span = kpiSpan(kpi);
  if (!from || !to || span === null || span.isZero()) return null;
  const last = kpi.readings.filter(({ day }) => day >= from && day <= facts.today).at(-1);
  if (!last) return unreadSign(kpi, from, facts.today);
  const done = new Decimal(last.value)
    .minus(kpi.baseline ?? 0)
    .dividedBy(span)
    .toNumber();
  const behind = timeOver(from, to, last.day) - done;
  const where = `${kpi.name} ${new Decimal(last.value)} ${kpi.unit}`.trim();
  if (done >= 1) return { weight: 0, reason: `${where} has reached its target.` };
  if (behind <= BEHIND_AT_RISK)
    return { weight: 0, reason: `${where} is on its path to ${new Decimal(kpi.target ?? 0)}.` };
  return {
    weight: behind > BEHIND_OFF_TRACK ? 2 : 1,
    reason: `${where} is behind its path to ${new Decimal(kpi.target ?? 0)}: ${percent(done)} of the way on ${formatDay(last.day, "en")}, ${percent(done + behind)} expected.`,
  };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function unreadSign(kpi: HealthKpi, from: Day, today: Day): Sign | null {
  const allowed = Math.ceil(KPI_FREQUENCY_DAYS[kpi.frequency] * 1.5);
  if (daysBetween(from, today) <= allowed) return null;
  return { weight: 1, reason: `${kpi.name} has no reading since the start.` };
}
