import { type AccountRow, accountHref } from "~/domain/accounts/account";
import type { AccountSort } from "~/domain/accounts/account-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { moneyText } from "~/shared/money";
import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";
import { AccountIndex } from "./account-index";
import { LevelVoices } from "./level-voices";
import { StatusWord } from "./status-word";

const quiet = (text: string) => <span className="text-ink-muted">{text}</span>;

export interface AccountsTableProps {
  rows: readonly AccountRow[];
  window: IndexWindow;
  floor: number;
  fewFloor: number;
  silentDays: number;
  sort: AccountSort;
  sortHref: (sort: AccountSort) => string;
  /** The form that chosen rows belong to; null for those who may not change anything. */
  chooseFor: string | null;
}

export function AccountsTable(props: AccountsTableProps) {
  const { rows, window, floor, fewFloor, silentDays, sort, sortHref, chooseFor } = props;
  const { currency } = useReader();
  const choose: Column<AccountRow>[] =
    chooseFor === null
      ? []
      : [
          {
            id: "choose",
            header: "Choose",
            width: "w-16",
            cell: (row) => (
              <input
                type="checkbox"
                form={chooseFor}
                name="id"
                value={row.id}
                aria-label={`Choose ${row.name}`}
                className="block size-4 accent-accent max-sm:size-6"
              />
            ),
          },
        ];
  const columns: Column<AccountRow>[] = [
    ...choose,
    {
      id: "name",
      header: "Account",
      primary: true,
      sortHref: sortHref("name"),
      sorted: sort === "name" ? "ascending" : undefined,
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          {row.name}
          {row.keyAccount && <Badge tone="accent">Key account</Badge>}
          {row.strategic && !row.keyAccount && <Badge>Strategic</Badge>}
        </span>
      ),
    },
    { id: "tier", header: "Tier", width: "w-16", cell: (row) => row.tier ?? quiet("none") },
    {
      id: "revenue",
      header: "Revenue a year",
      align: "end",
      width: "w-36",
      sortHref: sortHref("revenue"),
      sorted: sort === "revenue" ? "descending" : undefined,
      cell: (row) =>
        row.revenueMinor === null ? (
          quiet("no data")
        ) : (
          <MoneyText amount={moneyText(row.revenueMinor, currency)} />
        ),
    },
    { id: "status", header: "Status", width: "w-28", cell: (row) => <StatusWord status={row.status} /> },
    {
      id: "place",
      header: "Segment, region",
      width: "w-44",
      cell: (row) =>
        row.segment === "" && row.region === "" ? (
          quiet("not given")
        ) : (
          <>
            {row.segment && <span className="block">{row.segment}</span>}
            {row.region && <span className="block text-xs text-ink-muted">{row.region}</span>}
          </>
        ),
    },
    { id: "owner", header: "Owner", width: "w-32", cell: (row) => row.owner ?? quiet("nobody") },
    {
      id: "voices",
      header: `Heard in ${silentDays} days`,
      width: "w-32",
      cell: (row) =>
        row.contacts === 0 ? (
          quiet("no contacts")
        ) : (
          <LevelVoices levels={row.levels} heard={row.heard} days={silentDays} />
        ),
    },
    {
      id: "renews",
      header: "Contract ends",
      width: "w-28",
      sortHref: sortHref("renewal"),
      sorted: sort === "renewal" ? "ascending" : undefined,
      cell: (row) => (row.renewsOn === null ? quiet("not given") : <DateText value={row.renewsOn} />),
    },
    {
      id: "index",
      header: "Satisfaction",
      align: "end",
      width: "w-36",
      sortHref: sortHref("satisfaction"),
      sorted: sort === "satisfaction" ? "ascending" : undefined,
      cell: (row) => (
        <AccountIndex account={row} counts={row.counts} window={window} fewFloor={fewFloor} floor={floor} />
      ),
    },
  ];
  return (
    <DataTable
      caption="Accounts"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => accountHref(row.id)}
    />
  );
}
