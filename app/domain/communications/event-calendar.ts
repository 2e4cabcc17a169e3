import ICAL from "ical.js";
import { minuteOfDay } from "~/shared/clock-time";
import type { MessageEvent, SnapshotContent } from "./snapshot";

// The library counts without the space that marks a folded line: 75 octets are the most, that one included.
ICAL.foldLength = 74;

/** What a calendar knows an event by, and how it learns that it moved. */
export interface CalendarStamp {
  /** The same for the same event, always; without one the message's code and the address of the house. */
  uid?: string;
  /** Moves on with every change. */
  sequence?: number;
  changedAt?: Date;
  /** Called off: a calendar that has it takes it away. */
  cancelled?: boolean;
}

/** The moment a webcast begins, whatever its zone's clocks do that night. */
export function eventStart({ day, time, timeZone }: MessageEvent): Date {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return minuteOfDay(day, hour * 60 + minute, timeZone);
}

export const eventEnd = (event: MessageEvent): Date =>
  new Date(eventStart(event).getTime() + event.minutes * 60_000);

/**
 * The event of a message as calendars read it (RFC 5545); "" where it has none. Its times are written in UTC, so that
 * no calendar has to know the rules of a zone: it shows each reader their own clock.
 */
export function eventCalendar(content: SnapshotContent, base: string, stamp: CalendarStamp = {}): string {
  const { event } = content;
  if (!event) return "";
  const start = eventStart(event);
  const calendar = new ICAL.Component("vcalendar");
  calendar.updatePropertyWithValue("prodid", "-//Capstan//Messages//EN");
  calendar.updatePropertyWithValue("version", "2.0");
  calendar.updatePropertyWithValue("calscale", "GREGORIAN");
  // Not REQUEST: nobody waits for an answer by calendar, and a mail program that sees one asks for it.
  calendar.updatePropertyWithValue("method", stamp.cancelled ? "CANCEL" : "PUBLISH");
  const item = new ICAL.Component("vevent");
  const at = ICAL.Time.fromJSDate(stamp.changedAt ?? start, true);
  item.updatePropertyWithValue("uid", stamp.uid ?? eventUid(content.code, base));
  item.updatePropertyWithValue("dtstamp", at);
  item.updatePropertyWithValue("last-modified", at);
  item.updatePropertyWithValue("sequence", stamp.sequence ?? 0);
  item.updatePropertyWithValue("dtstart", ICAL.Time.fromJSDate(start, true));
  item.updatePropertyWithValue("dtend", ICAL.Time.fromJSDate(eventEnd(event), true));
  item.updatePropertyWithValue("summary", oneLine(content.words.subject));
  const place = oneLine(event.place);
  if (place !== "") item.updatePropertyWithValue("location", place);
  const address = webAddressOf(place);
  if (address) item.updatePropertyWithValue("url", address);
  item.updatePropertyWithValue("description", descriptionOf(event, content.code));
  item.updatePropertyWithValue("status", stamp.cancelled ? "CANCELLED" : "CONFIRMED");
  item.updatePropertyWithValue("transp", "OPAQUE");
  calendar.addSubcomponent(item);
  return `${calendar.toString()}\r\n`;
}

export const eventUid = (key: string, base: string): string => `message-${key}@${hostOf(base)}`;

const descriptionOf = ({ time, timeZone, place }: MessageEvent, code: string): string =>
  [`${time} (${timeZone})`, oneLine(place), code].filter((line) => line !== "").join("\n");

const hostOf = (base: string): string =>
  base.replace(/^[a-z]+:\/\//i, "").replace(/[/:].*$/, "") || "capstan";

/** An address that can be opened, where the place is one and nothing else. */
export const webAddressOf = (place: string): string | null =>
  /^https?:\/\/[^\s<>"]+$/i.test(place.trim()) ? place.trim() : null;

/** Signs that steer a terminal are no part of a line of text. */
const oneLine = (text: string): string =>
  [...text]
    .map((character) => (character < " " || character === "\u007f" ? " " : character))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
