import { Decimal } from "decimal.js";
import { type Day, formatDay } from "~/shared/calendar";
import type { PilotFacts } from "./pilot-facts";
import type { MetricReading, PilotReading } from "./pilot-reading";

export interface ScaledKpi {
  name: string;
  meaning: string;
  type: "operational" | "outcome";
  unit: string;
  direction: "up" | "down";
  /** Decimal text: what the control group showed, and what the treated showed. */
  baseline: string;
  target: string;
  baselinePeriod: string;
  baselineN: number;
  source: string;
}

const DECIMALS = 2;

/**
 * The KPI of the plan that rolls a pilot out: it begins where those without the new way stand, and is to arrive where
 * those with it stood. Null where one of the arms has no figure.
 */
export function scaledKpi(
  facts: Pick<PilotFacts, "code" | "metrics" | "unitWord" | "startedOn" | "endedOn">,
  reading: Pick<PilotReading, "primary">,
): ScaledKpi | null {
  const { primary } = reading;
  const metric = primary && facts.metrics.find(({ id }) => id === primary.metricId);
  const baseline = primary?.arms.control.mean;
  const target = primary?.arms.treated.mean;
  if (!primary || !metric || baseline == null || target == null) return null;
  return {
    name: primary.name,
    meaning: `${primary.name} per ${facts.unitWord}, as ${facts.code} measured it`,
    // What customers say is an outcome; what is counted at work is operational.
    type: metric.measure === "" ? "operational" : "outcome",
    unit: primary.unit,
    direction: primary.direction,
    baseline: asText(baseline, primary),
    target: asText(target, primary),
    baselinePeriod: periodOf(facts.startedOn, facts.endedOn),
    baselineN: primary.arms.control.n,
    source: `${facts.code}, control group`,
  };
}

const asText = (value: number, { decimals }: MetricReading): string =>
  new Decimal(value).toFixed(Math.max(DECIMALS, decimals));

const periodOf = (from: Day | null, to: Day | null): string =>
  from && to ? `${formatDay(from, "en")} to ${formatDay(to, "en")}` : "";

export const scaledTitle = (title: string): string => `Roll out ${title}`.slice(0, 200);
