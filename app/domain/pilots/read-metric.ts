import { momentsOf } from "~/domain/measurement/sample-moments";
import { claimOf, leastUnits } from "./claim";
import { type Contrast, contrast, type ReadUnit } from "./contrast";
import { byUnit, type MeasuredUnit, type MeasuredValue, type MeasuredWindow, sidesOf } from "./measured";
import { naiveReading } from "./naive";
import type { Arm, Assignment, PilotDesign } from "./pilot";
import type { MetricFact } from "./pilot-facts";
import type { ArmMoments, MetricReading } from "./pilot-reading";
import { readTrend } from "./trend";
import { effectVerdict } from "./verdict";

export interface MetricQuestion {
  metric: MetricFact;
  design: PilotDesign;
  assignment: Assignment;
  hasSeed: boolean;
  units: readonly MeasuredUnit[];
  /** Of this metric. */
  values: readonly MeasuredValue[];
  window: MeasuredWindow;
  /** How long the pilot runs. */
  months: number;
  confidence: number;
  /** Before its end an interval is no verdict. */
  isFinal: boolean;
  /** What the treated showed before, where no value of theirs is kept. */
  earlier: { mean: number; source: string } | null;
}

/**
 * What one metric says of the treated against their control group: difference, interval and verdict by the method that
 * the design asks for. Units are read in the arm they were assigned to, whatever they did later.
 */
export function readMetric(question: MetricQuestion): MetricReading {
  const { metric, design, assignment, hasSeed, units, values, window, confidence, isFinal } = question;
  const { arms, missing } = sorted(question);
  const moments = {
    treated: momentsOfArm(arms.treated, assignedTo(units, "treated"), question),
    control: momentsOfArm(arms.control, assignedTo(units, "control"), question),
  };
  const read = contrast({ design, kind: metric.kind, arms, confidence });
  const refused = refusalOf(question, moments, read);
  const hasInterval = refused === null && read !== null && read.lower !== null && read.upper !== null;
  const sign = metric.direction === "up" ? 1 : -1;
  const minEffect = metric.minEffect.trim() === "" ? null : Number(metric.minEffect);
  const before = values.filter(({ day }) => day < window.start);
  const trend =
    design === "twice"
      ? readTrend({ units, values: before, kind: metric.kind, months: question.months, minEffect })
      : null;
  const [lower, upper] = hasInterval ? [read.lower, read.upper] : [null, null];
  const improvement =
    read === null
      ? null
      : {
          estimate: sign * read.estimate || 0,
          lower: lower === null || upper === null ? null : Math.min(sign * lower, sign * upper),
          upper: lower === null || upper === null ? null : Math.max(sign * lower, sign * upper),
        };
  const verdict = effectVerdict(improvement, minEffect, isFinal);
  return {
    metricId: metric.id,
    name: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    kind: metric.kind,
    decimals: metric.decimals,
    primary: metric.primary,
    arms: moments,
    method: read?.method ?? null,
    estimate: read?.estimate ?? null,
    se: hasInterval ? read.se : null,
    df: hasInterval ? read.df : null,
    p: hasInterval ? read.p : null,
    lower,
    upper,
    confidence,
    improvement,
    minEffect,
    verdict,
    claim: claimOf({
      ...{ design, assignment, hasSeed, hasInterval, verdict, trend },
      leastMeasured: Math.min(moments.treated.n, moments.control.n),
    }),
    naive: naiveReading({
      assignment,
      direction: metric.direction,
      treated: {
        before: moments.treated.meanBefore ?? meanBefore(question, "treated"),
        after: moments.treated.mean,
      },
      control: moments.control.meanBefore ?? meanBefore(question, "control") ?? moments.control.mean,
      earlier: metric.primary ? question.earlier : null,
    }),
    trend,
    refused,
    ...(hasInterval && metric.kind === "share" && isCountedOften(arms) && { caution: HANG_TOGETHER }),
    missing,
  };
}

const HANG_TOGETHER =
  "What is counted within one unit hangs together, but each count is taken as independent: the interval is narrower than it should be.";

const isCountedOften = (arms: Record<Arm, readonly ReadUnit[]>): boolean =>
  [...arms.treated, ...arms.control].some(({ before, after }) => after.n > 1 || (before?.n ?? 0) > 1);

/** The same before it may be told with its interval. */
export function withoutInterval(reading: MetricReading, why: string): MetricReading {
  return {
    ...reading,
    se: null,
    df: null,
    p: null,
    lower: null,
    upper: null,
    improvement: reading.improvement && { ...reading.improvement, lower: null, upper: null },
    verdict: "tooEarly",
    claim: "number",
    refused: reading.refused ?? why,
  };
}

/** What one unit shows: its figure after the start, or its change where it is measured twice. */
export interface UnitPoint {
  unit: string;
  arm: Arm;
  value: number;
}

export function pointsOf(question: MetricQuestion): UnitPoint[] {
  const { arms } = sorted(question);
  const names = new Map(question.units.map(({ id, name }) => [id, name]));
  return (["treated", "control"] as const).flatMap((arm) =>
    arms[arm].map(({ id, before, after }) => ({
      unit: names.get(id) ?? "",
      arm,
      value: after.value - (before?.value ?? 0),
    })),
  );
}

const assignedTo = (units: readonly MeasuredUnit[], arm: Arm): number =>
  units.filter((unit) => unit.arm === arm).length;

/** Units that have all that the design asks for, by arm; and those that have not, with the reason. */
function sorted({ design, units, values, window }: MetricQuestion): {
  arms: Record<Arm, ReadUnit[]>;
  missing: MetricReading["missing"];
} {
  const arms: Record<Arm, ReadUnit[]> = { treated: [], control: [] };
  const missing: MetricReading["missing"] = [];
  const own = byUnit(values);
  for (const { id, name, arm, lostOn } of units) {
    if (arm === null) continue;
    const { before, after } = sidesOf(own.get(id) ?? [], window);
    if (after && design === "afterOnly") arms[arm].push({ id, before: null, after });
    else if (after && before) arms[arm].push({ id, before, after });
    else {
      const lacks = after ? "no value before the start" : before ? "no value after it" : "no value";
      missing.push({ unit: name, arm, why: lostOn === null ? lacks : `${lacks}, lost on ${lostOn}` });
    }
  }
  return { arms, missing };
}

function momentsOfArm(units: readonly ReadUnit[], assigned: number, { metric }: MetricQuestion): ArmMoments {
  const mean = (side: "before" | "after"): number | null => {
    const own = units.flatMap((unit) => unit[side] ?? []);
    if (own.length === 0) return null;
    if (metric.kind === "mean") return own.reduce((sum, { value }) => sum + value, 0) / own.length;
    return own.reduce((sum, { k }) => sum + k, 0) / own.reduce((sum, { n }) => sum + n, 0);
  };
  const { variance } = momentsOf({ values: units.map(({ after }) => after.value) });
  return {
    n: units.length,
    mean: mean("after"),
    sd: metric.kind === "share" || variance === null ? null : Math.sqrt(variance),
    meanBefore: mean("before"),
    assigned,
  };
}

/** What an arm showed before the start where the design itself does not ask for it: an index knows it all the same. */
function meanBefore({ design, units, values, window }: MetricQuestion, arm: Arm): number | null {
  if (design !== "afterOnly") return null;
  const own = byUnit(values);
  const found = units.flatMap((unit) => {
    if (unit.arm !== arm) return [];
    const { before, after } = sidesOf(own.get(unit.id) ?? [], window);
    return before && after ? [before.value] : [];
  });
  return found.length === 0 ? null : found.reduce((sum, value) => sum + value, 0) / found.length;
}

/** Why there is no interval, in a sentence; null where there may be one. */
function refusalOf(
  { design, units }: MetricQuestion,
  { treated, control }: Record<Arm, ArmMoments>,
  read: Contrast | null,
): string | null {
  if (assignedTo(units, "control") === 0) {
    return "There is no control group, so nothing tells what would have happened anyway: no difference can be read.";
  }
  if (assignedTo(units, "treated") === 0) return "No unit is treated, so there is nothing to compare.";
  const both = design === "twice" ? " before and after the start" : "";
  if (treated.n === 0) return `No treated unit was measured${both} yet.`;
  if (control.n === 0) return `No control unit was measured${both} yet.`;
  const least = leastUnits(design);
  if (treated.n < least || control.n < least) {
    const there = `${treated.n} treated and ${control.n} control`;
    return `An interval takes at least ${least} measured units on each side; there ${treated.n + control.n === 1 ? "is" : "are"} ${there}: the figure stands alone.`;
  }
  if (read?.isStill) return "All units of each arm read the same: without any spread there is no interval.";
  return read === null ? "The values cannot be compared." : null;
}
