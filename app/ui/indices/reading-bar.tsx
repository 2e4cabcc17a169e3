import { drawnValue } from "~/domain/indices/drawn-trend";
import { figureText } from "~/domain/indices/figure-text";
import type { IndexReading } from "~/domain/indices/index-reading";
import { hasOwnScale, type Measure } from "~/domain/indices/measure";
import { IntervalBar } from "../charts/interval-bar";

export const formatOf = (measure: Measure) => (value: number) => figureText(measure, value);

const REFERENCES: Partial<Record<Measure, { value: number; label: string }>> = {
  nps: { value: 0, label: "as many promoters as detractors" },
  csat: { value: 0.5, label: "half of them" },
};

/** What a reading is held against: 4.0, or the middle of a scale on which 4.0 says nothing. */
export const referenceOf = ({ measure, scale }: Pick<IndexReading, "measure" | "scale">) =>
  REFERENCES[measure] ??
  (hasOwnScale(measure)
    ? { value: (scale[0] + scale[1]) / 2, label: "middle of the scale" }
    : { value: 4, label: "to reach" });

export interface ReadingBarProps {
  label: string;
  reading: IndexReading;
  compact?: boolean;
  domain?: readonly [number, number];
}

/** A reading as dot and whisker; nothing is drawn where there is no data. */
export function ReadingBar({ label, reading, compact, domain }: ReadingBarProps) {
  if (reading.value === null) return <span className="text-xs text-ink-muted">no data</span>;
  return (
    <IntervalBar
      label={label}
      estimate={drawnValue(reading) ?? reading.value}
      lower={reading.lower}
      upper={reading.upper}
      reference={referenceOf(reading)}
      format={formatOf(reading.measure)}
      compact={compact}
      domain={domain}
    />
  );
}

/** One scale for all bars of a table, so that lengths compare. */
export function spanOfReadings(readings: readonly IndexReading[]): [number, number] {
  const ends = readings.flatMap(({ value, lower, upper }) =>
    [value, lower, upper].filter((end): end is number => end !== null),
  );
  const references = readings.map((reading) => referenceOf(reading).value);
  const [low, high] = [Math.min(...references, ...ends), Math.max(...references, ...ends)];
  return low === high ? [low - 1, high + 1] : [low, high];
}
