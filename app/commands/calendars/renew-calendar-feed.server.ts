import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { CALENDAR_NAMES, type CalendarScope } from "~/domain/calendars/entry";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { hashToken, newToken } from "~/shared/id.server";
import { findOwnFeed } from "~/store/calendars/feed.queries.server";
import { commit } from "~/store/commit.server";

/** A new address in the place of the one before, which leads nowhere from now on. */
export function renewCalendarFeed(
  act: Act,
  input: { feedId: string; version: number },
): Promise<Result<{ token: string; scope: CalendarScope }>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    if (!can(viewer, "program.read")) {
      return notPermitted("Calendars are for the people of the program.");
    }
    const feed = await findOwnFeed(unit.db, viewer, { id: input.feedId });
    if (!feed) return notFound("calendar");
    const token = newToken();
    await unit.move(
      "calendarFeed",
      { id: feed.id, version: input.version },
      { tokenHash: hashToken(token), lastReadAt: null },
    );
    const scope = feed.scope as CalendarScope;
    unit.log({
      noun: "calendar-feed",
      recordId: feed.id,
      verb: "replaced",
      summary: `made a new calendar address: “${CALENDAR_NAMES[scope]}”`,
    });
    return done({ token, scope });
  });
}
