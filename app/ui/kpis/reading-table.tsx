import { Form } from "@remix-run/react";
import type { KpiView, ReadingView } from "~/domain/kpis/kpi-view";
import { Badge } from "../controls/badge";
import { DataTable } from "../controls/data-table";
import { useReader } from "../controls/reader";
import { dayText, valueText } from "../plans/plan-words";

interface ReadingTableProps {
  kpi: KpiView;
  mayRecord: boolean;
}

/** Every reading, the newest first; one taken back stays, struck through. */
export function ReadingTable({ kpi, mayRecord }: ReadingTableProps) {
  const { locale } = useReader();
  const struck = (reading: ReadingView, words: string) => (reading.withdrawn ? <s>{words}</s> : words);
  return (
    <DataTable
      caption={`Readings of ${kpi.name}`}
      rows={[...kpi.readings].reverse()}
      rowKey={(reading) => reading.id}
      empty="No reading yet."
      columns={[
        {
          id: "day",
          header: "Day",
          primary: true,
          cell: (reading) => <span className="tabular">{struck(reading, dayText(reading.day, locale))}</span>,
        },
        {
          id: "value",
          header: "Value",
          align: "end",
          cell: (reading) => struck(reading, valueText(reading.value, kpi.unit)),
        },
        {
          id: "n",
          header: "n",
          align: "end",
          cell: (reading) =>
            reading.n === null
              ? "–"
              : reading.count === null
                ? reading.n
                : `${reading.count} of ${reading.n}`,
        },
        {
          id: "note",
          header: "Note",
          cell: (reading) => <span className="break-words">{reading.note || "–"}</span>,
        },
        { id: "by", header: "Read by", cell: (reading) => reading.byName },
        {
          id: "back",
          header: "Change",
          align: "end",
          cell: (reading) =>
            reading.withdrawn ? (
              <Badge tone="quiet">Taken back</Badge>
            ) : (
              mayRecord && <TakeBack kpi={kpi} reading={reading} />
            ),
        },
      ]}
    />
  );
}

function TakeBack({ kpi, reading }: { kpi: KpiView; reading: ReadingView }) {
  return (
    <Form
      method="post"
      action={`/plans/${kpi.plan.code}/kpis/${kpi.id}/readings/${reading.id}/removal`}
      preventScrollReset
      className="no-print"
    >
      <button type="submit" className="link text-sm" aria-label={`Take back the reading of ${reading.day}`}>
        Take back
      </button>
    </Form>
  );
}
