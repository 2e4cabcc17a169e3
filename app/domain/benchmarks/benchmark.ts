import type { TargetSegment } from "../targets/target";

/** Indices a benchmark can stand beside; "other" is any metric of the library. */
export const BENCHMARK_MEASURES = ["satisfaction", "loyalty", "csat", "nps", "effort", "other"] as const;
export type BenchmarkMeasure = (typeof BENCHMARK_MEASURES)[number];

export const BENCHMARK_KINDS = ["internal", "external"] as const;
export type BenchmarkKind = (typeof BENCHMARK_KINDS)[number];

export interface BenchmarkRow {
  id: string;
  measure: BenchmarkMeasure;
  kind: BenchmarkKind;
  label: string;
  /** Of an outside figure; an internal one is read live. */
  value: string | null;
  unit: string;
  segment: TargetSegment;
  source: string;
  year: number | null;
  /** Our own value of a metric of the library, as typed. */
  ownValue: string;
  note: string;
  version: number;
  isWithdrawn: boolean;
}

export const isBenchmarkMeasure = (measure: string): measure is BenchmarkMeasure =>
  (BENCHMARK_MEASURES as readonly string[]).includes(measure);

/** "Peer survey, 2025": an outside figure is never shown without it. */
export const sourceWords = (row: Pick<BenchmarkRow, "source" | "year">): string =>
  `${row.source}, ${row.year ?? "year unknown"}`;

/** A reference value with its unit as typed: "24 %", "3 months". */
export const valueWithUnit = (value: string | null, unit: string): string =>
  value === null ? "" : unit === "" ? plainValue(value) : `${plainValue(value)} ${unit}`;

export const plainValue = (value: string): string =>
  value.includes(".") ? value.replace(/\.?0+$/, "") : value;

export const MAY_NOT_BENCHMARK =
  "Benchmarks are kept by the leader or an administrator; you can read them here.";
