import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { CALENDAR_NAMES, type CalendarScope } from "~/domain/calendars/entry";
import { done, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { hashToken, newId, newToken } from "~/shared/id.server";
import { findOwnFeed } from "~/store/calendars/feed.queries.server";
import { commit } from "~/store/commit.server";

/** A secret address by which somebody's calendar program reads. It is said once; only its hash is kept. */
export function openCalendarFeed(
  act: Act,
  input: { scope: CalendarScope },
): Promise<Result<{ token: string; scope: CalendarScope }>> {
  const { viewer, now } = act;
  const { scope } = input;
  return commit(act, async (unit) => {
    if (!can(viewer, "program.read")) {
      return notPermitted("Calendars are for the people of the program.");
    }
    if (await findOwnFeed(unit.db, viewer, { scope })) {
      return notAllowedNow(
        "You have this calendar already. Its address is not kept; make a new one to see it again.",
      );
    }
    const token = newToken();
    const row = await unit.db.calendarFeed.create({
      data: {
        id: newId(),
        workspaceId: viewer.workspaceId,
        personId: viewer.personId,
        scope,
        tokenHash: hashToken(token),
        createdAt: now,
      },
    });
    unit.log({
      noun: "calendar-feed",
      recordId: row.id,
      verb: "created",
      summary: `opened a calendar address: “${CALENDAR_NAMES[scope]}”`,
      after: { scope },
    });
    return done({ token, scope });
  });
}
