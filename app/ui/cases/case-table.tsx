import { CASE_CAUSE_LABELS, caseCode, caseHref, dueOf, outcomeLabel } from "~/domain/cases/case";
import type { CaseRow } from "~/domain/cases/case-view";
import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { StatusPill } from "../controls/status-pill";
import { AcknowledgeButton } from "./acknowledge-button";
import { caseKind, caseLabel } from "./case-words";

interface CaseTableProps {
  rows: readonly CaseRow[];
  viewerId: string;
  /** Numbers of those the viewer may acknowledge now. */
  mayAcknowledge: readonly number[];
  back: string;
  /** The form outside the table that takes the chosen ones. */
  chooseFor?: string;
}

/** The queue: own cases first, then by the day that was promised. */
export function CaseTable({ rows, viewerId, mayAcknowledge, back, chooseFor }: CaseTableProps) {
  const columns: Column<CaseRow>[] = [
    ...(chooseFor && mayAcknowledge.length > 1
      ? [
          {
            id: "choose",
            header: "Choose",
            width: "w-10",
            hideOnPhone: true,
            cell: (row: CaseRow) =>
              mayAcknowledge.includes(row.number) && (
                <input
                  type="checkbox"
                  form={chooseFor}
                  name="numbers[]"
                  value={row.number}
                  aria-label={`Choose ${caseCode(row.number)}`}
                  className="z-10 size-4 align-middle accent-accent"
                />
              ),
          },
        ]
      : []),
    {
      id: "title",
      header: "Case",
      primary: true,
      cell: (row) => (
        <>
          <span className="tabular mr-2 text-xs font-normal text-ink-muted">{caseCode(row.number)}</span>
          <span className="break-words">{row.title}</span>
          <span className="block text-xs font-normal text-ink-muted">{CASE_CAUSE_LABELS[row.cause]}</span>
        </>
      ),
    },
    {
      id: "status",
      header: "State",
      width: "w-32",
      cell: (row) => <StatusPill kind={caseKind(row.status)} label={caseLabel(row.status)} />,
    },
    { id: "due", header: "Due", width: "w-36", cell: (row) => <Due row={row} /> },
    {
      id: "account",
      header: "Customer",
      width: "w-52",
      cell: (row) =>
        row.account ? (
          <span className="break-words">
            {row.account}
            {row.tier && <span className="block text-xs text-ink-muted">Tier {row.tier}</span>}
          </span>
        ) : (
          <span className="text-ink-muted">not known</span>
        ),
    },
    {
      id: "owner",
      header: "Owner",
      width: "w-40",
      cell: (row) =>
        row.ownerId === viewerId ? (
          <Badge tone="accent">Yours</Badge>
        ) : (
          (row.owner ?? <span className="text-warn">nobody</span>)
        ),
    },
    ...(mayAcknowledge.length > 0
      ? [
          {
            id: "act",
            header: "Next",
            width: "w-36",
            cell: (row: CaseRow) =>
              mayAcknowledge.includes(row.number) && <AcknowledgeButton number={row.number} back={back} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption="Cases"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => caseHref(row.number)}
    />
  );
}

function Due({ row }: { row: CaseRow }) {
  const due = dueOf(row);
  if (due !== null) {
    return (
      <span>
        <DateText value={due} mode="due" />
        <span className="block text-xs text-ink-muted">
          {row.status === "new" ? "to be acknowledged" : "to be resolved"}
        </span>
      </span>
    );
  }
  if (row.status === "resolved") return <span className="text-ink">tell the customer</span>;
  return (
    <span className="text-ink-muted">
      {row.outcome === "" ? "over" : outcomeLabel(row.outcome).toLowerCase()}
    </span>
  );
}
