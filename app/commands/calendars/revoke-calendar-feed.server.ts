import type { Act } from "~/domain/act";
import { CALENDAR_NAMES, type CalendarScope } from "~/domain/calendars/entry";
import { done, notFound, type Result } from "~/domain/refusal";
import { findOwnFeed } from "~/store/calendars/feed.queries.server";
import { commit } from "~/store/commit.server";

/** Ends an address at once: the next look finds nothing. */
export function revokeCalendarFeed(
  act: Act,
  input: { feedId: string },
): Promise<Result<{ scope: CalendarScope }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const feed = await findOwnFeed(unit.db, viewer, { id: input.feedId });
    if (!feed) return notFound("calendar");
    await unit.move("calendarFeed", feed, { revokedAt: now });
    const scope = feed.scope as CalendarScope;
    unit.log({
      noun: "calendar-feed",
      recordId: feed.id,
      verb: "revoked",
      summary: `ended a calendar address: “${CALENDAR_NAMES[scope]}”`,
    });
    return done({ scope });
  });
}
