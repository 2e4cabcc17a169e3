import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { aboutText, comesOn, MOST_WISHES, readAbout } from "~/domain/wishes/wish";
import { holidaysOf } from "~/domain/workspace/working-days";
import { type Day, dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findOwnWish } from "~/store/wishes/wish.queries.server";
import { findWishSubject } from "~/store/wishes/wish-about.server";

/** Somebody wants to hear of something on a day. Asked again for the same thing, the day moves. */
export function makeWish(
  act: Act,
  input: { about: string; day: Day },
): Promise<Result<{ wishId: string; day: Day; comesOn: Day; before: Day | null }>> {
  const { viewer, now } = act;
  const { day } = input;
  return commit(act, async (unit) => {
    if (!can(viewer, "program.read")) return notPermitted("Reminders are for the people of the program.");
    const about = readAbout(input.about);
    const subject = about && (await findWishSubject(unit.db, viewer, about));
    if (!about || !subject) return notFound("record");
    if (day <= dayIn(now, viewer.timeZone)) {
      const words = "Choose a day after today: what is today stands on this page.";
      return invalid(words, { day: [words] });
    }
    const workspace = await unit.db.workspace.findUniqueOrThrow({ where: { id: viewer.workspaceId } });
    const calendar = { workingDays: workspace.workingDays, holidays: holidaysOf(workspace.holidays) };
    const key = aboutText(about);
    const known = await findOwnWish(unit.db, viewer, { about: key });
    const words = { day, title: subject.title, href: subject.href, planId: subject.planId };
    let wishId = known?.id;
    if (known) await unit.move("personalReminder", known, words);
    else {
      const open = await unit.db.personalReminder.count({
        where: { personId: viewer.personId, withdrawnAt: null, day: { gte: dayIn(now, viewer.timeZone) } },
      });
      if (open >= MOST_WISHES) {
        return notAllowedNow(`You have ${open} reminders ahead already. Take some back first.`);
      }
      wishId = newId();
      await unit.db.personalReminder.create({
        data: {
          ...words,
          id: wishId,
          workspaceId: viewer.workspaceId,
          personId: viewer.personId,
          about: key,
          createdAt: now,
        },
      });
    }
    // What somebody wants to be reminded of is their own business: the log keeps that they asked, and for when.
    unit.log({
      noun: "reminder",
      recordId: wishId ?? "",
      verb: known ? "moved" : "requested",
      summary: `asked to be reminded on ${day}`,
      before: known ? { day: known.day } : null,
      after: { day },
    });
    return done({
      wishId: wishId ?? "",
      day,
      comesOn: comesOn(day, calendar),
      before: (known?.day as Day | undefined) ?? null,
    });
  });
}
