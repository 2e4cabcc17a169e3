import Decimal from "decimal.js";
import { daysBetween, formatDay } from "~/shared/calendar";
import { freshnessOf } from "../kpis/freshness";
import { standOf, wayText } from "../kpis/kpi-path";
import { liveTasks } from "./assign.rules";
import { missedCheckIns } from "./life.rules";
import type { PlanStatus } from "./plan";
import type { CheckInFact, KpiFact, PlanFacts, TaskFact } from "./plan-facts";
import { counted } from "./wording";

export const HEALTH_LABELS = {
  onTrack: "On track",
  atRisk: "At risk",
  offTrack: "Off track",
  tooEarly: "Too early",
} as const;
export type HealthStatus = keyof typeof HEALTH_LABELS;
export const HEALTH_STATUSES = Object.keys(HEALTH_LABELS) as HealthStatus[];

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
  const readings = steering.flatMap((kpi) => [pathSign(kpi, facts), staleSign(kpi, facts)]);
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

/** The last reading against its path, as the KPI's own page tells it. */
function pathSign(kpi: HealthKpi, facts: HealthFacts): Sign | null {
  const stand = standOf(kpi, facts, facts.today);
  if (stand.kind === "noPath" || stand.kind === "unread") return null;
  const where = `${kpi.name} ${new Decimal(stand.reading.value)} ${kpi.unit}`.trim();
  const target = new Decimal(kpi.target ?? 0);
  if (stand.kind === "reached") return { weight: 0, reason: `${where} has reached its target.` };
  if (stand.kind === "onPath") return { weight: 0, reason: `${where} is on its path to ${target}.` };
  return {
    weight: stand.kind === "farBehind" ? 2 : 1,
    reason: `${where} is behind its path to ${target}: ${wayText(stand.done)} of the way on ${formatDay(stand.reading.day, "en")}, ${wayText(stand.expected)} expected.`,
  };
}

/** What nobody read for so long steers nothing. */
function staleSign(kpi: HealthKpi, facts: HealthFacts): Sign | null {
  const { state, lastOn } = freshnessOf(kpi, facts, facts.today);
  if (state !== "stale") return null;
  const from = facts.startedOn ?? facts.startOn;
  const reason =
    lastOn === null || from === null || lastOn < from
      ? `${kpi.name} has no reading since the start.`
      : `${kpi.name} was last read on ${formatDay(lastOn, "en")}: a reading is due.`;
  return { weight: 1, reason };
}
