import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  LEDGER_OUTCOME_LABELS,
  type LedgerRow,
  readLedgerFilter,
  sayReasonWord,
} from "~/domain/reminders/ledger-filter";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { readLedger } from "~/store/reminders/ledger.queries.server";

const HEADER = ["person", "what", "reason", "came_up", "outcome", "why", "said_at", "digest", "letter"];

/** Exactly what the list shows, without its pages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "What was said is read by the people of the program.");
  const filter = readLedgerFilter(new URL(request.url).searchParams);
  return csvFile(`reminders-${dayIn(now(), viewer.timeZone)}`, HEADER, lines(readLedger(viewer, filter)));
}

async function* lines(rows: AsyncIterable<LedgerRow>) {
  for await (const row of rows) {
    yield [
      row.personName,
      row.title,
      sayReasonWord(row.reason),
      row.day,
      LEDGER_OUTCOME_LABELS[row.outcome],
      row.why,
      row.saidAt.toISOString(),
      row.digestDay,
      row.letter?.status ?? "",
    ];
  }
}
