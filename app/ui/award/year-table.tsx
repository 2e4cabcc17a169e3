import { Form } from "@remix-run/react";
import { AWARD_MEASURE_LABELS, type YearReading } from "~/domain/award/award";
import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { SubmitButton } from "../form/submit-button";
import { YearResultPill } from "./year-result";

export interface AwardRow {
  year: number;
  /** Null: a year from before the answers held here. */
  reading: YearReading | null;
  typed: { won: boolean; source: string } | null;
  filed: boolean;
}

/** The years, newest first: computed where there are answers, told where there are none. */
export function YearTable({ rows, mayEdit }: { rows: readonly AwardRow[]; mayEdit: boolean }) {
  const figure = (measure: "satisfaction" | "loyalty"): Column<AwardRow> => ({
    id: measure,
    header: AWARD_MEASURE_LABELS[measure],
    align: "end",
    cell: ({ reading }) => {
      const found = reading?.measures.find((each) => each.measure === measure);
      if (!found || found.reading.n === 0) return <span className="text-ink-muted">no data</span>;
      return (
        <span className="tabular">
          {found.reading.rounded}
          {found.pointsShort > 0 && (
            <span className="block text-xs text-ink-muted">
              short by {found.pointsShort.toLocaleString("en-US")}
            </span>
          )}
        </span>
      );
    },
  });
  const columns: Column<AwardRow>[] = [
    { id: "year", header: "Year", primary: true, cell: (row) => <span className="tabular">{row.year}</span> },
    {
      id: "result",
      header: "Result",
      cell: ({ reading, typed }) =>
        typed ? (
          <span className="inline-flex flex-wrap items-center gap-2">
            {typed.won ? "Won" : "Not won"} <Badge>as told</Badge>
          </span>
        ) : (
          <YearResultPill result={reading?.result ?? "noData"} />
        ),
    },
    figure("satisfaction"),
    figure("loyalty"),
    {
      id: "file",
      header: "File",
      cell: (row) =>
        row.typed ? (
          <span className="flex flex-wrap items-center gap-x-3 text-ink-muted">
            <span className="min-w-0 break-words whitespace-normal">{row.typed.source}</span>
            {mayEdit && (
              <Form method="post" action={`/award/earlier-years/${row.year}/removal`} className="no-print">
                <SubmitButton action={`/award/earlier-years/${row.year}/removal`} variant="quiet" size="sm">
                  Take back
                </SubmitButton>
              </Form>
            )}
          </span>
        ) : row.filed ? (
          "closed"
        ) : (
          <span className="text-ink-muted">open</span>
        ),
    },
  ];
  return (
    <DataTable
      caption="Award years"
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.year)}
      rowHref={(row) => (row.reading ? `/award/${row.year}` : null)}
    />
  );
}
