import Decimal from "decimal.js";
import { type Day, daysBetween } from "~/shared/calendar";

/** A KPI this far behind the straight path from baseline to target (shares of the way) is at risk, or off track. */
export const BEHIND_AT_RISK = 0.25;
export const BEHIND_OFF_TRACK = 0.5;

export interface PathKpi {
  baseline: string | null;
  target: string | null;
  /** Ascending by day. */
  readings: readonly { day: Day; value: string }[];
}

export interface PathPlan {
  startOn: Day | null;
  startedOn: Day | null;
  endOn: Day | null;
}

/** The straight way a KPI is to take: from its baseline at the start to its target at the promised end. */
export interface KpiPath {
  from: Day;
  to: Day;
  baseline: string;
  target: string;
}

export function pathOf(kpi: Pick<PathKpi, "baseline" | "target">, plan: PathPlan): KpiPath | null {
  const from = plan.startedOn ?? plan.startOn;
  const { baseline, target } = kpi;
  if (!from || !plan.endOn || baseline === null || target === null) return null;
  return new Decimal(baseline).equals(target) ? null : { from, to: plan.endOn, baseline, target };
}

/** Share of the way that should be done on a day: of the time from start to end what is over, between 0 and 1. */
export function expectedOn({ from, to }: Pick<KpiPath, "from" | "to">, day: Day): number {
  const whole = daysBetween(from, to);
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, daysBetween(from, day) / whole));
}

/** Where a KPI stands on its path: what health, its page and the lists of plans say alike. */
export type Stand =
  | { kind: "noPath" }
  /** No reading since the start. */
  | { kind: "unread"; from: Day }
  | {
      kind: "reached" | "onPath" | "behind" | "farBehind";
      reading: { day: Day; value: string };
      /** Shares of the way from baseline to target, below 0 when it moved the wrong way. */
      done: number;
      expected: number;
    };

export function standOf(kpi: PathKpi, plan: PathPlan, today: Day): Stand {
  const path = pathOf(kpi, plan);
  if (!path) return { kind: "noPath" };
  const reading = kpi.readings.filter(({ day }) => day >= path.from && day <= today).at(-1);
  if (!reading) return { kind: "unread", from: path.from };
  const done = shareDone(reading.value, path);
  const expected = expectedOn(path, reading.day);
  const behind = expected - done;
  const kind =
    done >= 1
      ? "reached"
      : behind <= BEHIND_AT_RISK
        ? "onPath"
        : behind <= BEHIND_OFF_TRACK
          ? "behind"
          : "farBehind";
  return { kind, reading, done, expected };
}

const shareDone = (value: string, { baseline, target }: KpiPath): number =>
  new Decimal(value).minus(baseline).dividedBy(new Decimal(target).minus(baseline)).toNumber();

/** "62 %" */
export const wayText = (share: number): string => `${Math.round(share * 100)} %`;

export const STAND_WORDS: Record<Exclude<Stand["kind"], "noPath">, string> = {
  unread: "no reading since the start",
  reached: "target reached",
  onPath: "on its path",
  behind: "behind its path",
  farBehind: "far behind its path",
};
