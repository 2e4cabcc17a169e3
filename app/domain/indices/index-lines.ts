import type { BenchmarkRow } from "../benchmarks/benchmark";
import { plainValue, sourceWords } from "../benchmarks/benchmark";
import type { TargetMeasure } from "../targets/target";
import { targetValueText } from "../targets/target";
import { figureText } from "./figure-text";
import type { IndexReading } from "./index-reading";

/** A line across the chart of an index: what is aimed at, or what others reach. */
export interface IndexLine {
  kind: "target" | "benchmark";
  value: number;
  label: string;
}

/** CSAT is typed in per cent and drawn as a share. */
const drawn = (measure: string, value: string): number => Number(value) / (measure === "csat" ? 100 : 1);

export const targetLine = (target: { measure: TargetMeasure; value: string }): IndexLine => ({
  kind: "target",
  value: drawn(target.measure, target.value),
  label: `target ${targetValueText(target.measure, target.value)}`,
});

/** An outside figure with its source and year, or our own segment read live; null where it has no figure now. */
export function benchmarkLine(row: BenchmarkRow, live: IndexReading | null): IndexLine | null {
  if (row.kind === "internal") {
    return live === null || live.value === null
      ? null
      : {
          kind: "benchmark",
          value: live.value,
          label: `${row.label} ${figureText(live.measure, live.value)}, our own (n ${live.n})`,
        };
  }
  if (row.value === null || row.source === "" || row.year === null) return null;
  return {
    kind: "benchmark",
    value: drawn(row.measure, row.value),
    label: `${row.label} ${plainValue(row.value)} (${sourceWords(row)})`,
  };
}
