import type { CalendarRow } from "~/domain/audiences/silence-calendar";
import { DateText } from "../controls/date-text";

/** What comes next for an audience: a message that is to leave, or the day until which one is owed. */
export function NextWords({ row }: { row: Pick<CalendarRow, "next" | "owedOn"> }) {
  if (row.owedOn !== null) {
    return (
      <span className="block text-xs">
        A message is due by <DateText value={row.owedOn} mode="day" />
      </span>
    );
  }
  if (row.next === null) return null;
  return (
    <span className="block text-xs text-ink-muted">
      Next: {row.next.code} on <DateText value={row.next.day} mode="day" />
    </span>
  );
}
