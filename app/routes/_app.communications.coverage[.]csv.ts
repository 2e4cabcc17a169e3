import type { LoaderFunctionArgs } from "@remix-run/node";
import { READERS_OF_AUDIENCES } from "~/domain/audiences/audience.access";
import { MESSAGE_STATE_LABELS } from "~/domain/communications/communication";
import { type CsvCell, csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { type CoverageMatrix, findCoverage } from "~/store/audiences/coverage.queries.server";

const HEADER = [
  "Initiative",
  "Title",
  "State",
  "Audience",
  "Last message",
  "Subject",
  "State of the message",
  "Told on",
  "Sent to",
  "Delivered",
  "Read",
  "Asked back",
];

/** A line for each initiative and audience; what nobody was told has no figures, and is no nought. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_AUDIENCES);
  const today = dayIn(now(), viewer.timeZone);
  return csvFile(`coverage-${today}`, HEADER, lines(await findCoverage(viewer, today)));
}

function* lines({ rows, audiences }: CoverageMatrix): Generator<CsvCell[]> {
  for (const row of rows) {
    for (const [at, cell] of row.cells.entries()) {
      const { last } = cell;
      yield [
        row.code,
        row.title,
        row.statusWord,
        audiences[at]?.name,
        last?.code ?? "never told",
        last?.subject,
        last && MESSAGE_STATE_LABELS[last.status],
        last?.toldOn,
        last?.reach?.sent,
        last?.reach?.delivered,
        last?.reach?.acknowledged,
        last?.reach?.asked,
      ];
    }
  }
}
