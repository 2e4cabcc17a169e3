import type { LoaderFunctionArgs } from "@remix-run/node";
import { type AccountBridge, BAR_KINDS } from "~/domain/revenue/bridge";
import { READERS_OF_REVENUE } from "~/domain/revenue/revenue.access";
import { csvFile } from "~/http/csv-file.server";
import { readRevenuePeriod } from "~/http/revenue-period.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { moneyText } from "~/shared/money";
import { readBridge } from "~/store/revenue/bridge.queries.server";

const HEADER = [
  "account",
  "from",
  "to",
  "currency",
  "opening",
  "lost",
  "expansion",
  "contraction",
  "new",
  "win_back",
  "closing",
];

/** The bridge account by account, exact, with the sums in the last row. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_REVENUE);
  const { from, to, currency } = await readRevenuePeriod(request, viewer);
  const { bridge } = await readBridge(viewer, { from, to });
  const row = (name: string, one: Pick<AccountBridge, "openingMinor" | "bars" | "closingMinor">) => [
    name,
    from,
    to,
    currency,
    ...[one.openingMinor, ...BAR_KINDS.map((kind) => one.bars[kind]), one.closingMinor].map((minor) =>
      moneyText(minor, currency),
    ),
  ];
  return csvFile(`revenue-bridge-${from}-${to}`, HEADER, [
    ...bridge.accounts.map((account) => row(account.name, account)),
    row("all accounts", bridge),
  ]);
}
