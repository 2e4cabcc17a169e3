import { type BenchmarkRow, plainValue, sourceWords, valueWithUnit } from "~/domain/benchmarks/benchmark";
import { MEASURE_LABELS, type Measure } from "~/domain/indices/measure";
import { type Column, DataTable } from "../controls/data-table";

export type ListedBenchmark = BenchmarkRow & {
  /** Our own figure: live for an index, as typed for a metric of the library. */
  own: string;
  ownN: number | null;
};

const label = (row: ListedBenchmark) =>
  row.measure === "other" ? row.label : `${MEASURE_LABELS[row.measure as Measure]}: ${row.label}`;

/** Figures to hold our own against; what comes from outside always with source and year. */
export function BenchmarkTable({ caption, rows }: { caption: string; rows: readonly ListedBenchmark[] }) {
  const columns: Column<ListedBenchmark>[] = [
    { id: "label", header: "What", primary: true, cell: label },
    {
      id: "own",
      header: "Ours",
      align: "end",
      width: "w-28",
      cell: (row) =>
        row.own === "" ? (
          <span className="text-ink-muted">no data</span>
        ) : (
          <>
            {row.own}
            {row.ownN !== null && <span className="text-ink-muted"> n {row.ownN}</span>}
          </>
        ),
    },
    {
      id: "value",
      header: "Reference",
      align: "end",
      width: "w-28",
      cell: (row) => (
        <span className="font-semibold">
          {row.kind === "internal"
            ? "read live"
            : row.measure === "other"
              ? valueWithUnit(row.value, row.unit)
              : plainValue(row.value ?? "")}
        </span>
      ),
    },
    {
      id: "source",
      header: "Source and year",
      cell: (row) => (row.kind === "internal" ? "our own segment" : sourceWords(row)),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/benchmarks/${row.id}`}
    />
  );
}
