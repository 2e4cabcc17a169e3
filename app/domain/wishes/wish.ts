import { type Day, dayToDate, formatDay, weekdayOf, writeDate } from "~/shared/calendar";
import { isQuiet, openDayFrom } from "../workspace/quiet-days";
import type { WorkingCalendar } from "../workspace/working-days";

/** What somebody can ask to be reminded of. */
export const WISH_NOUNS = ["plan", "task", "finding"] as const;
export type WishNoun = (typeof WISH_NOUNS)[number];

/** What a wish is about: "plan:CAP-005:close" for the day on which it can close at the earliest. */
export interface About {
  noun: WishNoun;
  /** The code of a plan, the id of a task, the number of a finding. */
  ref: string;
  close: boolean;
}

const ABOUT = /^(plan|task|finding):([A-Za-z0-9-]{1,40})(:close)?$/;

export const aboutText = ({ noun, ref, close }: About): string => `${noun}:${ref}${close ? ":close" : ""}`;

export function readAbout(text: string): About | null {
  const [, noun, ref, close] = ABOUT.exec(text) ?? [];
  if (!noun || !ref || (close && noun !== "plan")) return null;
  return { noun: noun as WishNoun, ref, close: close !== undefined };
}

/** More than anybody keeps in mind; who has so many has other reminders. */
export const MOST_WISHES = 200;

/** A wish as its person sees it. */
export interface WishView {
  id: string;
  version: number;
  about: string;
  title: string;
  href: string;
  /** The day that was chosen. */
  day: Day;
  /** The day on which it is told: the chosen one, or the next on which somebody is written to. */
  comesOn: Day;
}

/** A wish that one press makes, or has made already. */
export interface WishOffer {
  about: string;
  day: Day;
  comesOn: Day;
  /** Why it comes later than the day itself; null where it does not. */
  quiet: "weekend" | "holiday" | null;
  set: WishView | null;
}

export const comesOn = (day: Day, calendar: WorkingCalendar): Day => openDayFrom(day, calendar, 1) ?? day;

export function quietReason(day: Day, calendar: WorkingCalendar): WishOffer["quiet"] {
  if (!isQuiet(day, calendar)) return null;
  return calendar.workingDays.includes(weekdayOf(day)) ? "holiday" : "weekend";
}

const weekday = (day: Day, locale: string): string =>
  writeDate(dayToDate(day), locale, { weekday: "long", timeZone: "UTC" });

/** "Monday, 2 Nov 2026". */
export const longDay = (day: Day, locale: string): string =>
  `${weekday(day, locale)}, ${formatDay(day, locale)}`;

/** "1 Nov 2026 is a Sunday, a quiet day." */
export const quietWords = (day: Day, quiet: NonNullable<WishOffer["quiet"]>, locale: string): string =>
  quiet === "holiday"
    ? `${formatDay(day, locale)} is a holiday, a quiet day.`
    : `${formatDay(day, locale)} is a ${weekday(day, locale)}, a quiet day.`;
