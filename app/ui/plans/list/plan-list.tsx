import { Link } from "@remix-run/react";
import type { Health } from "~/domain/plans/health";
import { isOpen, PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import type { Day } from "~/shared/calendar";
import { Avatar } from "../../controls/avatar";
import { type Column, DataTable } from "../../controls/data-table";
import { DateText } from "../../controls/date-text";
import { useReader } from "../../controls/reader";
import { StatusPill } from "../../controls/status-pill";
import { PlanHealthPill } from "../plan-health";
import { plural, statusKind } from "../plan-words";

/** A plan as a row: what a glance over twenty of them has to tell. */
export interface PlanListRow {
  code: string;
  title: string;
  status: PlanStatus;
  health: Health | null;
  ownerName: string | null;
  startOn: Day | null;
  endOn: Day | null;
  /** Whether the end is still ahead of the work. */
  running: boolean;
  /** Days between the first promise and the end that holds now. */
  daysMoved: number;
  /** "effective (changed after)" for closed plans. */
  verdict: string | null;
  /** What comes next, and what is missing for it. */
  next: { label: string; missing: number; waitsFor: string | null } | null;
}

const COLUMNS: Column<PlanListRow>[] = [
  {
    id: "plan",
    header: "Plan",
    primary: true,
    cell: (row) => (
      <span className="flex gap-3">
        <span className="tabular w-20 shrink-0 whitespace-nowrap text-ink-muted">{row.code}</span>
        <span className="min-w-0 wrap-anywhere hyphens-auto">{row.title}</span>
      </span>
    ),
  },
  {
    id: "state",
    header: "State",
    cell: (row) => (
      <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
        <StatusPill kind={statusKind(row.status)} label={PLAN_STATUS_LABELS[row.status]} />
        {row.verdict && <span className="text-xs text-ink-muted">{row.verdict}</span>}
      </span>
    ),
  },
  {
    id: "health",
    header: "Health",
    cell: (row) =>
      row.health ? <PlanHealthPill health={row.health} /> : <span className="text-ink-faint">–</span>,
  },
  {
    id: "owner",
    header: "Owner",
    cell: (row) =>
      row.ownerName ? (
        <Avatar name={row.ownerName} size="sm" withName />
      ) : (
        <span className="text-ink-muted">nobody yet</span>
      ),
  },
  {
    id: "due",
    header: "Due",
    cell: (row) => <Due row={row} />,
  },
  {
    id: "next",
    header: "Next move",
    cell: (row) => <Next row={row} />,
  },
];

function Due({ row }: { row: PlanListRow }) {
  if (!row.endOn) return <span className="text-ink-muted">no date</span>;
  return (
    <span className="whitespace-nowrap">
      <DateText value={row.endOn} mode={row.running ? "due" : "plain"} />
      {row.daysMoved > 0 && (
        <span className="block text-xs text-ink-muted" title="Days since the first promise">
          +{plural(row.daysMoved, "day")}
        </span>
      )}
    </span>
  );
}

function Next({ row }: { row: PlanListRow }) {
  const { today } = useReader();
  if (!row.next)
    return <span className="text-ink-faint">{isOpen(row.status) ? "–" : "none, it is over"}</span>;
  const { label, missing, waitsFor } = row.next;
  const waits = row.status === "approved" && row.startOn !== null && today !== "" && row.startOn > today;
  return (
    <span className="text-sm">
      {label}
      <span className="block text-xs text-ink-muted">
        {missing > 0 ? (
          <Link to={`/plans/${row.code}#next`} className="hover:text-accent">
            {missing} missing
          </Link>
        ) : (
          <Waiting startOn={waits ? row.startOn : null} waitsFor={waitsFor} />
        )}
      </span>
    </span>
  );
}

/** Nothing is missing: it waits for its day, for a person, or for nobody. */
function Waiting({ startOn, waitsFor }: { startOn: Day | null; waitsFor: string | null }) {
  if (startOn)
    return (
      <>
        from <DateText value={startOn} />
      </>
    );
  return <>{waitsFor ? `waits for ${waitsFor}` : "ready"}</>;
}

export function PlanList({ rows }: { rows: readonly PlanListRow[] }) {
  return (
    <DataTable
      caption="Corrective action plans"
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => row.code}
      rowHref={(row) => `/plans/${row.code}`}
    />
  );
}
