import type { LoaderFunctionArgs } from "@remix-run/node";
import { LEFT_OUT_LABELS } from "~/domain/communications/message-facts";
import { RECIPIENT_STATE_LABELS } from "~/domain/communications/recipient";
import { readRecipientFilter } from "~/domain/communications/recipient-filter";
import { type CsvCell, csvFile } from "~/http/csv-file.server";
import { requireMessage } from "~/http/require-message.server";
import { eachRecipient, type RecipientLine } from "~/store/communications/recipients.queries.server";

const HEADER = [
  "Name",
  "E-mail",
  "Audience",
  "State",
  "Why left out",
  "Time zone",
  "Language",
  "Due",
  "Taken by the mail server",
  "Mail server's words",
  "Acknowledged",
  "Asked back",
  "Reminded",
];

/** Those whom the list's filter shows, all of them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { message } = await requireMessage(request, params.code);
  const filter = readRecipientFilter(new URL(request.url).searchParams);
  const asked = { workspaceId: message.workspaceId, communicationId: message.id, filter };
  return csvFile(`recipients-${message.code}`, HEADER, cells(eachRecipient(asked)));
}

async function* cells(lines: AsyncIterable<RecipientLine>): AsyncGenerator<CsvCell[]> {
  for await (const line of lines) {
    yield [
      line.name,
      line.email,
      line.audience,
      RECIPIENT_STATE_LABELS[line.state],
      line.skipped === "" ? "" : LEFT_OUT_LABELS[line.skipped],
      line.timeZone,
      line.locale,
      line.dueAt.toISOString(),
      line.sentAt?.toISOString(),
      line.reply,
      line.acknowledgedAt?.toISOString(),
      line.asked ? "yes" : "",
      line.remindedAt?.toISOString(),
    ];
  }
}
