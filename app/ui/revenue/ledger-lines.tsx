import { Link } from "@remix-run/react";
import { CHANGE_LABELS, type ChangeKind } from "~/domain/revenue/revenue-change";
import { ledgerOf } from "~/domain/revenue/revenue-places";
import { formatMoney } from "~/shared/money";
import { Badge } from "../controls/badge";
import { ConfirmDialog } from "../controls/confirm-dialog";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { Checkbox } from "../form/choices";

export interface LedgerLineView {
  id: string;
  day: string;
  kind: ChangeKind;
  amountMinor: bigint;
  note: string;
  source: string;
  accountId: string;
  account: string;
  by: string;
  withdrawnAt: Date | string | null;
}

interface LedgerLinesProps {
  rows: readonly LedgerLineView[];
  currency: string;
  mayKeep: boolean;
  /** On the page of an account its name is known. */
  ofAccount?: boolean;
}

const SOURCES: Record<string, string> = { account: "the account", file: "a file", hand: "by hand" };

export function LedgerLines({ rows, currency, mayKeep, ofAccount = false }: LedgerLinesProps) {
  const { locale } = useReader();
  const signed = (minor: bigint) => `${minor > 0n ? "+" : ""}${formatMoney(minor, currency, locale)}`;
  const day: Column<LedgerLineView> = {
    id: "day",
    header: "Day",
    primary: ofAccount,
    cell: (row) => <DateText value={row.day} mode="day" />,
  };
  const account: Column<LedgerLineView> = {
    id: "account",
    header: "Account",
    primary: true,
    cell: (row) => (
      <Link to={ledgerOf(row.accountId)} className="link">
        {row.account}
      </Link>
    ),
  };
  const by: Column<LedgerLineView> = {
    id: "by",
    header: "Written down",
    hideOnPhone: true,
    cell: (row) => (
      <span className="text-ink-muted">
        {row.by}, {SOURCES[row.source] ?? row.source}
      </span>
    ),
  };
  return (
    <DataTable
      caption={ofAccount ? "Revenue of this account, change by change" : "Lines of the revenue ledger"}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        day,
        ...(ofAccount ? [] : [account]),
        {
          id: "kind",
          header: "What happened",
          cell: (row) => (
            <span className="inline-flex flex-wrap items-center gap-1.5">
              {CHANGE_LABELS[row.kind]}
              {row.withdrawnAt !== null && <Badge tone="quiet">withdrawn</Badge>}
            </span>
          ),
        },
        {
          id: "amount",
          header: "A year",
          align: "end",
          cell: (row) => (
            <span className={row.withdrawnAt === null ? "tabular" : "tabular text-ink-muted line-through"}>
              {signed(row.amountMinor)}
            </span>
          ),
        },
        {
          id: "note",
          header: "Note",
          cell: (row) => (
            <span className="wrap-anywhere whitespace-normal">
              {row.note || <span className="text-ink-muted">–</span>}
            </span>
          ),
        },
        // On the account's page the note needs the room; who wrote it down stands in the ledger.
        ...(ofAccount ? [] : [by]),
        ...(mayKeep
          ? [
              {
                id: "withdraw",
                header: "If it is wrong",
                cell: (row: LedgerLineView) => <Withdraw row={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Withdraw({ row }: { row: LedgerLineView }) {
  if (row.withdrawnAt !== null) return <span className="text-ink-muted">–</span>;
  return (
    <ConfirmDialog
      trigger="Withdraw"
      triggerVariant="quiet"
      size="sm"
      title={`Withdraw this line of ${row.account}?`}
      description="It stays on record, struck through, and counts nowhere. Record the right line afterwards, where there is one."
      action={`/revenue/${row.id}/withdrawal`}
      confirmLabel="Withdraw the line"
      danger
    >
      <Checkbox
        id={`follow-${row.id}`}
        name="follow"
        label="Set the account's yearly revenue to what the ledger says then"
      />
    </ConfirmDialog>
  );
}
