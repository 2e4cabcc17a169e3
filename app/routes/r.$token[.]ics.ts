import type { LoaderFunctionArgs } from "@remix-run/node";
import { eventCalendar } from "~/domain/communications/event-calendar";
import { LINK_HEADERS } from "~/http/link-limits.server";
import { findPageOf } from "~/http/public-door.server";
import { now } from "~/shared/clock.server";
import { env } from "~/shared/env.server";

/** The event of a public page for a calendar. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await findPageOf(request, params.token ?? "", now());
  const snapshot = found?.standing === "open" ? found.snapshot : null;
  const stamp = snapshot ? { sequence: snapshot.number, changedAt: snapshot.at } : {};
  const file = snapshot ? eventCalendar(snapshot.content, env().CAPSTAN_URL, stamp) : "";
  if (file === "") {
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
