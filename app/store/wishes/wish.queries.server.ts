import { digestMoment } from "~/domain/letters/send-time";
import type { Viewer } from "~/domain/viewer";
import {
  type About,
  aboutText,
  comesOn,
  quietReason,
  type WishOffer,
  type WishView,
} from "~/domain/wishes/wish";
import { holidaysOf, type WorkingCalendar } from "~/domain/workspace/working-days";
import { addDays, type Day, dayIn } from "~/shared/calendar";
import { clockTimeIn } from "~/shared/clock-time";
import { database, type Tx } from "../database.server";

/** Days that a wish may wait for an open day: more than the longest row of holidays. */
const LONGEST_WAIT = 30;

/** When somebody's reminders come: on which days, and at what hour of their own clock. */
interface WishTimes {
  calendar: WorkingCalendar;
  hour: number;
}

async function findWishTimes({ workspaceId, personId, timeZone }: Viewer, today: Day): Promise<WishTimes> {
  const workspace = await database().workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const person = await database().person.findFirst({ where: { id: personId, workspaceId } });
  const at = digestMoment({ timeZone, digestHour: person?.digestHour ?? 8 }, today, workspace);
  return {
    calendar: { workingDays: workspace.workingDays, holidays: holidaysOf(workspace.holidays) },
    hour: clockTimeIn(at, timeZone).hour,
  };
}

/** One's own wishes for the days to come, the next one first. */
export async function listWishes(viewer: Viewer, at: Date): Promise<{ wishes: WishView[]; hour: number }> {
  const today = dayIn(at, viewer.timeZone);
  const times = await findWishTimes(viewer, today);
  return { wishes: await listAhead(viewer, today, times), hour: times.hour };
}

async function listAhead(viewer: Viewer, today: Day, { calendar }: WishTimes): Promise<WishView[]> {
  const rows = await database().personalReminder.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      personId: viewer.personId,
      withdrawnAt: null,
      // One of a quiet day may still be on its way.
      day: { gte: addDays(today, -LONGEST_WAIT) },
    },
    orderBy: [{ day: "asc" }, { id: "asc" }],
  });
  return rows
    .map(({ id, version, about, title, href, day }) => ({
      id,
      version,
      about,
      title,
      href,
      day: day as Day,
      comesOn: comesOn(day as Day, calendar),
    }))
    .filter((wish) => wish.comesOn >= today);
}

/** What a record's page offers: what is set already, the day from which one may ask, and a day of its own. */
export interface WishPanel {
  about: string;
  /** At what hour of their own clock reminders come. */
  hour: number;
  tomorrow: Day;
  set: WishView | null;
  /** To be reminded of the day on which a plan can close. */
  close: WishOffer | null;
}

export async function findWishPanel(
  viewer: Viewer,
  record: Omit<About, "close">,
  at: Date,
  closesOn: Day | null = null,
): Promise<WishPanel> {
  const today = dayIn(at, viewer.timeZone);
  const times = await findWishTimes(viewer, today);
  const { calendar, hour } = times;
  const wishes = await listAhead(viewer, today, times);
  const about = aboutText({ ...record, close: false });
  const closing = aboutText({ ...record, close: true });
  const setOf = (key: string) => wishes.find((wish) => wish.about === key) ?? null;
  return {
    about,
    hour,
    tomorrow: addDays(today, 1),
    set: setOf(about),
    close:
      closesOn !== null && closesOn > today
        ? {
            about: closing,
            day: closesOn,
            comesOn: comesOn(closesOn, calendar),
            quiet: quietReason(closesOn, calendar),
            set: setOf(closing),
          }
        : null,
  };
}

export const findOwnWish = (
  db: Tx,
  { workspaceId, personId }: Viewer,
  where: { id: string } | { about: string },
) => db.personalReminder.findFirst({ where: { ...where, workspaceId, personId, withdrawnAt: null } });
