import { AT_ONCE } from "~/domain/communications/due";
import type { Day } from "~/shared/calendar";
import { formatDay, writeDate } from "~/shared/calendar";

export const zoneName = (timeZone: string): string => timeZone.replaceAll("_", " ");

/** "Wed 28 Oct, 14:00" by the clock of a zone. */
export const clockIn = (at: Date | string, locale: string, timeZone: string): string => {
  const instant = new Date(at);
  const day = writeDate(instant, locale, { timeZone, weekday: "short", day: "numeric", month: "short" });
  return `${day}, ${timeIn(instant, timeZone)}`;
};

/** Always with twenty-four hours, as the hour was chosen. */
const timeIn = (instant: Date, timeZone: string): string =>
  writeDate(instant, "en", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The same moment for everybody: "12:00 UTC", with its day where that is another one. */
export const inUtc = (at: Date | string, locale: string, timeZone: string): string => {
  const instant = new Date(at);
  const dayOf = (zone: string) =>
    writeDate(instant, "en", { timeZone: zone, day: "numeric", month: "short" });
  const other =
    dayOf(timeZone) === dayOf("UTC")
      ? ""
      : `${writeDate(instant, locale, { timeZone: "UTC", weekday: "short" })} `;
  return `${other}${timeIn(instant, "UTC")} UTC`;
};

/** "on 28 Oct 2026 at 14:00 by each recipient’s clock", or "at once". */
export const hourWords = ({ on, time }: { on: Day; time: string }, locale: string): string =>
  time === AT_ONCE ? "at once" : `on ${formatDay(on, locale)} at ${time} by each recipient’s own clock`;

export const people = (count: number): string =>
  count === 1 ? "one person" : `${count.toLocaleString("en")} people`;
export const letters = (count: number): string =>
  count === 1 ? "one letter" : `${count.toLocaleString("en")} letters`;
