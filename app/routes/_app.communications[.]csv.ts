import type { LoaderFunctionArgs } from "@remix-run/node";
import { COMMUNICATION_KIND_LABELS, MESSAGE_STATE_LABELS } from "~/domain/communications/communication";
import { type MessageRow, readMessageListAsk } from "~/domain/communications/message-list";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { readMessages } from "~/store/communications/message-list.queries.server";

const HEADER = [
  "code",
  "subject",
  "kind",
  "state",
  "about",
  "audience",
  "audience state",
  "answers complete",
  "changed",
];

/** Exactly the messages of the list, without its pages: one row for each audience. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Messages are read by the people of the program.");
  const ask = readMessageListAsk(new URL(request.url).searchParams);
  const at = now();
  return csvFile(`messages-${dayIn(at, viewer.timeZone)}`, HEADER, cells(readMessages(viewer, ask, at)));
}

async function* cells(rows: AsyncIterable<MessageRow>) {
  for await (const row of rows) {
    const head = [
      row.code,
      row.subject,
      COMMUNICATION_KIND_LABELS[row.kind],
      MESSAGE_STATE_LABELS[row.status],
      row.about ?? "",
    ];
    const changed = row.updatedAt.toISOString();
    if (row.audiences.length === 0) yield [...head, "", "", "", changed];
    for (const { name, status, complete } of row.audiences) {
      yield [...head, name, MESSAGE_STATE_LABELS[status], complete ? "yes" : "no", changed];
    }
  }
}
