import type { LoaderFunctionArgs } from "@remix-run/node";
import { ACCOUNT_STATUS_LABELS } from "~/domain/accounts/account";
import { READERS_OF_ACCOUNTS } from "~/domain/accounts/account.access";
import { readAccountFilter, readAccountSort } from "~/domain/accounts/account-filter";
import { roundHalfUp } from "~/domain/measurement/exact-decimal";
import { tally } from "~/domain/measurement/level-counts";
import { type CsvCell, csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { moneyText } from "~/shared/money";
import { eachAccount, type WholeAccountRow } from "~/store/accounts/account.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";

/** The names of the columns are those that an import of accounts recognises by itself. */
const HEADER = [
  "Number",
  "Account",
  "Tier",
  "Revenue a year",
  "Currency",
  "Segment",
  "Region",
  "Status",
  "Owner",
  "Strategic",
  "Potential",
  "Key account",
  "Customer since",
  "Contract value",
  "Contract ends",
  "Contacts",
  "Levels heard",
  "Satisfaction",
  "n",
  "Notes",
];

/** Exactly the accounts of the list's filter, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_ACCOUNTS);
  const params = new URL(request.url).searchParams;
  const settings = await findAccountSettings(viewer, now());
  const question = { ...settings, filter: readAccountFilter(params), sort: readAccountSort(params) };
  const rows = eachAccount(viewer, question);
  return csvFile(`accounts-${settings.today}`, HEADER, cells(rows, settings.currency, settings.fewFloor));
}

const yes = (is: boolean) => (is ? "yes" : "no");

async function* cells(
  rows: AsyncIterable<WholeAccountRow>,
  currency: string,
  fewFloor: number,
): AsyncGenerator<CsvCell[]> {
  const money = (minor: bigint | null) => (minor === null ? null : moneyText(minor, currency));
  for await (const row of rows) {
    const counted = tally(row.counts);
    yield [
      row.externalId,
      row.name,
      row.tier,
      money(row.revenueMinor),
      currency,
      row.segment,
      row.region,
      ACCOUNT_STATUS_LABELS[row.status] ?? row.status,
      row.owner,
      yes(row.strategic),
      yes(row.potential),
      yes(row.keyAccount),
      row.customerSince,
      money(row.contractMinor),
      row.renewsOn,
      row.contacts,
      row.heard.join(" "),
      counted.valid && counted.n >= fewFloor ? roundHalfUp(counted.points, counted.n, 2) : null,
      counted.n,
      row.notes,
    ];
  }
}
