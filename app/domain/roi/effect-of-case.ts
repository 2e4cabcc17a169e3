import type { EffectVerdict, PilotReading } from "../pilots/pilot-reading";

/** What a pilot's metric lends to its business case. Everything stands as an improvement: better is above zero. */
export interface EffectOfCase {
  metricId: string;
  name: string;
  unit: string;
  decimals: number;
  /** Null until the pilot has ended: money is not reckoned from data that may not be looked at yet. */
  estimate: number | null;
  se: number | null;
  df: number | null;
  lower: number | null;
  upper: number | null;
  confidence: number;
  /** The pilot has ended: what is not measured by now is no longer hoped for. */
  final: boolean;
  /** It is the metric that carries the result; the others are described beside it and decide nothing. */
  primary?: boolean;
  /** A control group isolates the effect, or will. */
  hasControl: boolean;
  verdict: EffectVerdict;
  /** The treated alone, after less before; null where nothing is known of before. */
  naive: number | null;
  naiveWhy: string | null;
  /** Decimal text; "" while nobody said. */
  hoped: string;
  /** Why there is no estimate or no interval. */
  refused: string | null;
}

interface MetricOfCase {
  id: string;
  name: string;
  unit: string;
  direction: "up" | "down";
  kind: "mean" | "share";
  hopedEffect: string;
  decimals: number;
}

/** The unit of an effect on shares: 0.058 is told as 5.8 of them, and multiplied as it is. */
export const POINTS = "percentage points";

/** The effects of a pilot by metric, as money may use them: measured ones once it has ended, hopes until then. */
export function effectsOfPilot(
  metrics: readonly MetricOfCase[],
  reading: PilotReading | null,
): Map<string, EffectOfCase> {
  const readings = reading ? [...(reading.primary ? [reading.primary] : []), ...reading.others] : [];
  return new Map(
    metrics.map((metric) => {
      const read = readings.find(({ metricId }) => metricId === metric.id);
      const final = reading?.phase === "final" ? read : undefined;
      const turn = metric.direction === "down" ? -1 : 1;
      return [
        metric.id,
        {
          metricId: metric.id,
          name: metric.name,
          unit: metric.kind === "share" ? POINTS : metric.unit,
          decimals: metric.decimals,
          estimate: final?.improvement?.estimate ?? null,
          se: final?.se ?? null,
          df: final?.df ?? null,
          lower: final?.improvement?.lower ?? null,
          upper: final?.improvement?.upper ?? null,
          confidence: final?.confidence ?? 0.95,
          final: reading?.phase === "final",
          ...(read && { primary: read.primary }),
          hasControl: final ? final.arms.control.n > 0 : true,
          verdict: final?.verdict ?? "tooEarly",
          naive: final?.naive ? final.naive.change * turn : null,
          naiveWhy: final?.naive?.why ?? null,
          hoped: metric.hopedEffect,
          refused: final?.refused ?? null,
        },
      ];
    }),
  );
}
