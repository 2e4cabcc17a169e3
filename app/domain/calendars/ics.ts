import ICAL from "ical.js";
import { addDays } from "~/shared/calendar";
import type { CalendarEntry } from "./entry";

// The library counts without the space that marks a folded line: 75 octets are the most, that one included.
ICAL.foldLength = 74;

/** How often a calendar may come to look. */
const EVERY = "PT1H";
const LONGEST_TITLE = 200;

/** A calendar as programs read it (RFC 5545). Escaping and folding are the library's. */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], base: string): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.updatePropertyWithValue("prodid", "-//Capstan//Calendar//EN");
  calendar.updatePropertyWithValue("version", "2.0");
  calendar.updatePropertyWithValue("calscale", "GREGORIAN");
  calendar.updatePropertyWithValue("method", "PUBLISH");
  calendar.updatePropertyWithValue("name", oneLine(name));
  calendar.updatePropertyWithValue("x-wr-calname", oneLine(name));
  const often = new ICAL.Property("refresh-interval", calendar);
  often.resetType("duration");
  often.setValue(ICAL.Duration.fromString(EVERY));
  calendar.addProperty(often);
  calendar.updatePropertyWithValue("x-published-ttl", EVERY);
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, base));
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, base: string): ICAL.Component {
  const event = new ICAL.Component("vevent");
  const at = ICAL.Time.fromJSDate(entry.changedAt, true);
  event.updatePropertyWithValue("uid", entry.uid);
  event.updatePropertyWithValue("dtstamp", at);
  event.updatePropertyWithValue("last-modified", at);
  event.updatePropertyWithValue("sequence", entry.sequence);
  // Days without a time and a zone: they are the same days wherever they are read.
  event.updatePropertyWithValue("dtstart", ICAL.Time.fromDateString(entry.from));
  event.updatePropertyWithValue("dtend", ICAL.Time.fromDateString(addDays(entry.to, 1)));
  event.updatePropertyWithValue("summary", titleOf(entry));
  const url = `${base}${entry.href}`;
  event.updatePropertyWithValue("description", entry.detail ? `${storable(entry.detail)}\n${url}` : url);
  event.updatePropertyWithValue("url", url);
  event.updatePropertyWithValue("status", entry.state === "cancelled" ? "CANCELLED" : "CONFIRMED");
  // A day on which something is due is no day on which its person is busy.
  event.updatePropertyWithValue("transp", "TRANSPARENT");
  return event;
}

const titleOf = ({ title, state }: CalendarEntry): string => {
  const signs = [...oneLine(title)];
  const isLong = signs.length > LONGEST_TITLE;
  const short = isLong
    ? `${signs
        .slice(0, LONGEST_TITLE - 1)
        .join("")
        .trimEnd()}…`
    : signs.join("");
  return state === "done" ? `Done: ${short}` : state === "cancelled" ? `Cancelled: ${short}` : short;
};

/** Signs that steer a terminal are no part of a line of text. */
const isControl = (character: string): boolean => character < " " || character === "\u007f";
const storable = (text: string): string =>
  [...text].map((character) => (isControl(character) && character !== "\n" ? " " : character)).join("");

const oneLine = (text: string): string => storable(text).replace(/\s+/g, " ").trim();
