import { type Day, formatDay } from "~/shared/calendar";
import { useReader } from "../../controls/reader";

/** A day as paper says it: with its year, and never "today". */
export function PaperDay({ day }: { day: Day }) {
  const { locale } = useReader();
  return <time dateTime={day}>{formatDay(day, locale)}</time>;
}
