import type { LoaderFunctionArgs } from "@remix-run/node";
import { readLedgerFilter } from "~/domain/revenue/ledger-filter";
import { READERS_OF_REVENUE } from "~/domain/revenue/revenue.access";
import { CHANGE_LABELS } from "~/domain/revenue/revenue-change";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireVisit } from "~/http/session.server";
import { moneyText } from "~/shared/money";
import { listLedger } from "~/store/revenue/ledger.queries.server";

const HEADER = ["account", "day", "kind", "amount", "note", "currency", "written_by", "source", "withdrawn"];

/** The ledger as the page filters it: the same columns that a file brings in come first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", READERS_OF_REVENUE);
  const filter = readLedgerFilter(new URL(request.url).searchParams);
  return csvFile("revenue-ledger", HEADER, lines());

  async function* lines() {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listLedger>> = await listLedger(viewer, filter, cursor, 500);
      for (const { account, day, kind, amountMinor, note, by, source, withdrawnAt } of page.rows) {
        const amount = moneyText(amountMinor, workspace.currency);
        const gone = withdrawnAt === null ? "" : "yes";
        yield [account, day, CHANGE_LABELS[kind], amount, note, workspace.currency, by, source, gone];
      }
      cursor = page.next;
    } while (cursor !== null);
  }
}
