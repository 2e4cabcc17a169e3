import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "~/domain/access";
import { CALENDAR_NAMES, isShown } from "~/domain/calendars/entry";
import { writeCalendar } from "~/domain/calendars/ics";
import { etagOf, isUnchanged } from "~/http/api-etag.server";
import { LINK_HEADERS, slowDown, waitForLink, waitForUnknownLink } from "~/http/link-limits.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { findOpenFeed, noteReading, type OpenFeed } from "~/store/calendars/feed.queries.server";
import { listOwnEntries } from "~/store/calendars/own-entries.server";
import { listProgramEntries } from "~/store/calendars/program-entries.server";

const HEADERS = {
  ...LINK_HEADERS,
  // A program asks again each time; what has not changed is answered without a body.
  "cache-control": "private, no-cache",
};

/** Revoked, never given, of somebody who left: one answer, so that nobody learns which. */
const nowhere = () =>
  new Response("This calendar address does not work any more. Make a new one on your profile.\n", {
    status: 404,
    headers: { ...LINK_HEADERS, "content-type": "text/plain; charset=utf-8" },
  });

/** What a calendar program reads, by a secret address alone. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const at = now();
  const token = params.token ?? "";
  const seconds = await waitForLink(request, token, at);
  if (seconds !== null) return slowDown(seconds);
  const feed = await findOpenFeed(token);
  if (!feed || !can(feed.viewer, "program.read")) {
    const strange = await waitForUnknownLink(request, at);
    return strange === null ? nowhere() : slowDown(strange);
  }
  await noteReading(feed, at);
  // Days in a calendar are the workspace's: what is due on a day is due on that day everywhere.
  const today = dayIn(at, feed.timeZone);
  const headers = { ...HEADERS, etag: etagOf(feed.dataVersion, today, request) };
  if (isUnchanged(request, headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : await calendarOf(feed, today), {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `inline; filename="capstan-${feed.scope}.ics"`,
    },
  });
}

async function calendarOf(feed: OpenFeed, today: ReturnType<typeof dayIn>): Promise<string> {
  const { viewer, scope } = feed;
  const entries =
    scope === "own" ? await listOwnEntries(viewer, today) : await listProgramEntries(viewer, today);
  const shown = entries.filter((entry) => isShown(entry, today));
  return writeCalendar(`${feed.workspace}: ${CALENDAR_NAMES[scope]}`, shown, env().CAPSTAN_URL);
}
