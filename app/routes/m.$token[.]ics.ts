import type { LoaderFunctionArgs } from "@remix-run/node";
import { eventCalendar } from "~/domain/communications/event-calendar";
import { LINK_HEADERS } from "~/http/link-limits.server";
import { findReaderOf } from "~/http/reader-door.server";
import { now } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { findCalendarStamp } from "~/store/communications/event-stamp.queries.server";

/** The event of a message for a calendar; the same event again, where its message is corrected. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const reader = await findReaderOf(request, params.token ?? "", now());
  const base = env().CAPSTAN_URL;
  const file = reader && eventCalendar(reader.snapshot.content, base, await findCalendarStamp(reader, base));
  if (!file) {
    return new Response("There is no event here.\n", {
      status: 404,
      headers: { ...LINK_HEADERS, "content-type": "text/plain; charset=utf-8" },
    });
  }
  return new Response(request.method === "HEAD" ? null : file, {
    headers: {
      ...LINK_HEADERS,
      "content-type": "text/calendar; charset=utf-8; method=PUBLISH",
      "content-disposition": 'attachment; filename="event.ics"',
    },
  });
}
