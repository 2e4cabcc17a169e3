import clsx from "clsx";
import { useReader } from "./reader";
import { type DateReading, dateWords, daysUntil, dayWords, dueWords, exactDate } from "./relative-date";

export interface DateTextProps extends Partial<DateReading> {
  /** A calendar day "2026-10-15" or an instant in ISO form. */
  value: string;
  /** "due" speaks of a promise and turns loud when it is late; "day" reads well after until, from and since. */
  mode?: "plain" | "due" | "day";
  className?: string;
}

const WORDS = { plain: dateWords, due: dueWords, day: dayWords };

/** Reader's zone, locale and day come from the frame unless given. */
export function DateText({ value, mode = "plain", className, ...given }: DateTextProps) {
  const reader = useReader();
  const reading: DateReading = {
    locale: given.locale ?? reader.locale,
    timeZone: given.timeZone ?? reader.timeZone,
    today: given.today ?? reader.today,
  };
  const late = mode === "due" && reading.today !== "" && daysUntil(value, reading) < 0;
  return (
    <time
      dateTime={value}
      title={exactDate(value, reading)}
      suppressHydrationWarning
      className={clsx("whitespace-nowrap", late && "font-medium text-bad", className)}
    >
      {WORDS[mode](value, reading)}
    </time>
  );
}
