import { Link } from "@remix-run/react";
import { type RenewalRow, RISK_LABELS } from "~/domain/accounts/renewal";
import type { IndexWindow } from "~/domain/indices/index-window";
import { moneyText } from "~/shared/money";
import { Badge, type Tone } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";
import { ContractDialog } from "./contract-dialog";
import { DecisionMakerIndex } from "./decision-maker-index";

interface RenewalsTableProps {
  caption: string;
  rows: readonly RenewalRow[];
  window: IndexWindow;
  floor: number;
  mayEdit: boolean;
  /** Where an edit comes back to. */
  back: string;
}

const TONES: Record<RenewalRow["risk"], Tone> = {
  below: "bad",
  few: "quiet",
  noData: "quiet",
  reached: "good",
};
const quiet = (text: string) => <span className="text-ink-muted">{text}</span>;

export function RenewalsTable({ caption, rows, window, floor, mayEdit, back }: RenewalsTableProps) {
  const { currency } = useReader();
  const columns: Column<RenewalRow>[] = [
    {
      id: "name",
      header: "Account",
      primary: true,
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          {row.name}
          {row.tier && <span className="text-xs font-normal text-ink-muted">tier {row.tier}</span>}
          {row.keyAccount && (
            <Badge tone={row.perception === "vendor" ? "warn" : "accent"}>
              {row.perception === "vendor" ? "Key account, sees a vendor" : "Key account"}
            </Badge>
          )}
        </span>
      ),
    },
    {
      id: "day",
      header: "Contract ends",
      width: "w-32",
      cell: (row) => (row.renewsOn ? <DateText value={row.renewsOn} mode="due" /> : quiet("no data")),
    },
    {
      id: "value",
      header: "Contract value",
      align: "end",
      width: "w-36",
      cell: (row) => (
        <MoneyText amount={row.contractMinor === null ? null : moneyText(row.contractMinor, currency)} />
      ),
    },
    {
      id: "index",
      header: "Satisfaction",
      align: "end",
      width: "w-48",
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center justify-end gap-2">
          <DecisionMakerIndex
            account={{ id: row.accountId, name: row.name }}
            level={null}
            window={window}
            answers={row.n}
            points={row.points}
            floor={floor}
          />
          {row.risk !== "noData" && row.risk !== "few" && (
            <Badge tone={TONES[row.risk]}>{RISK_LABELS[row.risk]}</Badge>
          )}
        </span>
      ),
    },
    {
      id: "heard",
      header: "Decision maker heard",
      width: "w-40",
      cell: (row) =>
        row.lastHeard === null ? (
          <span className="text-warn">{row.decisionMakers === 0 ? "none is known" : "never"}</span>
        ) : (
          <span className={row.heard ? "" : "text-warn"}>
            <DateText value={row.lastHeard} />
          </span>
        ),
    },
    {
      id: "work",
      header: "Cases · plans",
      width: "w-32",
      cell: (row) =>
        row.openCases + row.openPlans === 0 ? (
          quiet("none open")
        ) : (
          <>
            <Link to={`/cases?account=${row.accountId}`} className="hover:underline">
              {row.openCases}
              <span className="sr-only"> open cases</span>
            </Link>
            {" · "}
            <Link to={`/accounts/${row.accountId}`} className="hover:underline">
              {row.openPlans}
              <span className="sr-only"> open plans</span>
            </Link>
          </>
        ),
    },
    ...(mayEdit
      ? [
          {
            id: "edit",
            header: "Contract",
            width: "w-20",
            // What was saved closes the dialog: a new version is a new one.
            cell: (row: RenewalRow) => <ContractDialog key={row.version} row={row} back={back} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.accountId}
      rowHref={(row) => `/accounts/${row.accountId}`}
    />
  );
}
