import { Link } from "@remix-run/react";
import { indexHref } from "~/domain/indices/index-filter";
import { windowLabel } from "~/domain/indices/index-window";
import {
  filterOf,
  periodWords,
  type TargetReading,
  type TargetRow,
  targetValueText,
  targetWords,
} from "~/domain/targets/target";
import { type Column, DataTable } from "../controls/data-table";
import { useReader } from "../controls/reader";
import { TargetStateMark } from "./target-state";

export interface TargetListRow {
  target: TargetRow;
  judged: TargetReading;
}

/** Every target with where it stands today, over its own months. */
export function TargetsTable({ rows }: { rows: readonly TargetListRow[] }) {
  const { locale } = useReader();
  const columns: Column<TargetListRow>[] = [
    {
      id: "segment",
      header: "Target for",
      primary: true,
      cell: ({ target }) => targetWords(target),
    },
    {
      id: "period",
      header: "Period",
      width: "w-44",
      cell: ({ target }) => periodWords(target.fromMonth, target.toMonth, locale),
    },
    {
      id: "value",
      header: "To reach",
      align: "end",
      width: "w-20",
      cell: ({ target }) => (
        <span className="font-semibold">{targetValueText(target.measure, target.value)}</span>
      ),
    },
    {
      id: "now",
      header: "So far",
      align: "end",
      width: "w-36",
      cell: ({ target, judged }) =>
        judged.reading && judged.window && judged.reading.n > 0 ? (
          <Link
            to={indexHref(filterOf(target.measure, target.segment), judged.window)}
            title={windowLabel(judged.window, locale)}
            className="tabular underline decoration-line-control decoration-dotted underline-offset-4 hover:text-accent"
          >
            {judged.reading.shown} <span className="text-ink-muted">n {judged.reading.n}</span>
          </Link>
        ) : (
          <span className="text-ink-muted">no data</span>
        ),
    },
    {
      id: "state",
      header: "State",
      width: "w-44",
      cell: ({ judged }) => (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TargetStateMark state={judged.state} />
          {judged.pointsShort !== null && judged.pointsShort > 0 && (
            <span className="tabular text-xs text-ink-muted">{judged.pointsShort} points short</span>
          )}
        </span>
      ),
    },
    {
      id: "owner",
      header: "Owner",
      cell: ({ target }) => target.owner ?? <span className="text-ink-muted">nobody</span>,
    },
  ];
  return (
    <DataTable
      caption="Targets"
      columns={columns}
      rows={rows}
      rowKey={({ target }) => target.id}
      rowHref={({ target }) => `/targets/${target.id}`}
    />
  );
}
