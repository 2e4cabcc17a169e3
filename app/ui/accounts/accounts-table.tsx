import { ACCOUNT_FLOOR, ACCOUNT_STATUS_LABELS, type AccountRow } from "~/domain/accounts/account";
import { answersHref, NO_FILTER } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { roundHalfUp } from "~/domain/measurement/exact-decimal";
import { tally } from "~/domain/measurement/level-counts";
import { moneyText } from "~/shared/money";
import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { FigureLink } from "../controls/figure-link";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";

const quiet = (text: string) => <span className="text-ink-muted">{text}</span>;

export interface AccountsTableProps {
  rows: readonly AccountRow[];
  window: IndexWindow;
  /** Answers from which an index is no longer marked as resting on few. */
  floor: number;
}

export function AccountsTable({ rows, window, floor }: AccountsTableProps) {
  const { currency } = useReader();
  const hrefOf = (row: AccountRow) => answersHref({ ...NO_FILTER, account: row.id }, window);
  const columns: Column<AccountRow>[] = [
    {
      id: "name",
      header: "Account",
      primary: true,
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          {row.name}
          {row.keyAccount && <Badge tone="accent">Key account</Badge>}
        </span>
      ),
    },
    { id: "tier", header: "Tier", width: "w-20", cell: (row) => row.tier ?? quiet("none") },
    {
      id: "revenue",
      header: "Revenue a year",
      align: "end",
      width: "w-36",
      cell: (row) =>
        row.revenueMinor === null ? (
          quiet("no data")
        ) : (
          <MoneyText amount={moneyText(row.revenueMinor, currency)} />
        ),
    },
    {
      id: "status",
      header: "Status",
      width: "w-28",
      cell: (row) => ACCOUNT_STATUS_LABELS[row.status] ?? row.status,
    },
    { id: "region", header: "Region", width: "w-32", cell: (row) => row.region || quiet("not given") },
    { id: "owner", header: "Owner", width: "w-36", cell: (row) => row.owner ?? quiet("nobody") },
    { id: "contacts", header: "Contacts", align: "end", width: "w-24", cell: (row) => row.contacts },
    {
      id: "answers",
      header: "Answers",
      align: "end",
      width: "w-24",
      cell: (row) => {
        const { n } = tally(row.counts);
        return n === 0 ? (
          quiet("0")
        ) : (
          <FigureLink href={hrefOf(row)} label={`answers of ${row.name}`}>
            {n}
          </FigureLink>
        );
      },
    },
    {
      id: "index",
      header: "Satisfaction",
      align: "end",
      width: "w-40",
      cell: (row) => <AccountIndex row={row} href={hrefOf(row)} floor={floor} />,
    },
  ];
  return <DataTable caption="Accounts" columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

/** Of single accounts an index is read from three answers on, and says how few they are. */
function AccountIndex({ row, href, floor }: { row: AccountRow; href: string; floor: number }) {
  const counted = tally(row.counts);
  if (!counted.valid || counted.n === 0) return quiet("no data");
  if (counted.n < ACCOUNT_FLOOR) return quiet(`${counted.n} of ${ACCOUNT_FLOOR} answers`);
  return (
    <span className="inline-flex items-center gap-2">
      {counted.n < floor && <span className="text-xs text-ink-muted">few answers</span>}
      <FigureLink href={href} label={`satisfaction of ${row.name}`}>
        {roundHalfUp(counted.points, counted.n, 2)}
      </FigureLink>
    </span>
  );
}
