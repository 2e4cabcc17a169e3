import { type Day, daysBetween } from "~/shared/calendar";
import { clockTimeIn, minuteOfDay } from "~/shared/clock-time";
import { isOpenMoment, isQuietHour, type OpenTimes } from "../letters/send-time";
import { isQuiet } from "../workspace/quiet-days";

/** Stands where an hour would: everybody is told at once, whatever their clocks show. */
export const AT_ONCE = "now";

/** When a version leaves: a day and "14:00" or "14:30" of each recipient's own clock, or at once. */
export interface SendHour {
  on: Day;
  time: string;
}

const HOUR = /^([01]\d|2[0-3]):(00|30)$/;
export const isSendTime = (time: string): boolean => time === AT_ONCE || HOUR.test(time);

/** Every full and half hour, for a choice. */
export const SEND_TIMES: readonly string[] = Array.from(
  { length: 48 },
  (_, at) => `${String(Math.floor(at / 2)).padStart(2, "0")}:${at % 2 === 0 ? "00" : "30"}`,
);

/**
 * The moment at which somebody of a zone may have it. An hour that summer time skips is reached where the clock jumps
 * over it; one that has passed already is due at once.
 */
export function dueAt({ on, time }: SendHour, timeZone: string, at: Date): Date {
  if (time === AT_ONCE) return at;
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return minuteOfDay(on, hour * 60 + minute, timeZone);
}

export interface ZoneHour {
  timeZone: string;
  count: number;
  dueAt: Date;
  /** The hour lies behind them: they get it at once. */
  isPast: boolean;
  /** What speaks against the hour there; "" where nothing does. It is a warning, no rule. */
  quiet: string;
}

type Quiet = Omit<OpenTimes, "timeZone">;

/** Who gets it when, the first of them first. */
export function zoneHours(
  zones: readonly { timeZone: string; count: number }[],
  hour: SendHour,
  at: Date,
  quiet: Quiet,
): ZoneHour[] {
  return zones
    .map(({ timeZone, count }) => {
      const due = dueAt(hour, timeZone, at);
      // By the minute: at once is no hour that was missed.
      const isPast = due.getTime() < at.getTime();
      return {
        timeZone,
        count,
        dueAt: due,
        isPast,
        quiet: quietWords(isPast ? at : due, { ...quiet, timeZone }),
      };
    })
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.timeZone < b.timeZone ? -1 : 1));
}

function quietWords(at: Date, times: OpenTimes): string {
  if (isOpenMoment(at, times)) return "";
  const { day, hour } = clockTimeIn(at, times.timeZone);
  const reasons = [
    ...(isQuiet(day, times.calendar) ? ["a quiet day"] : []),
    ...(isQuietHour(hour, times) ? ["a quiet hour"] : []),
  ];
  return reasons.join(", ");
}

/** A message is planned for days, not for years. */
const FURTHEST_DAYS = 366;

/** Why nothing can be planned for this hour; "" where it can. */
export function whyNotThen({ on, time }: SendHour, today: Day): string {
  if (!isSendTime(time)) return "Choose a full or half hour, such as 14:00.";
  if (time === AT_ONCE) return "";
  const ahead = daysBetween(today, on);
  if (ahead < 0) return "This day is past. Choose today or a day that comes.";
  if (ahead > FURTHEST_DAYS) return "Choose a day within a year.";
  return "";
}
