import { DateText } from "./date-text";
import { useReader } from "./reader";
import { daysUntil } from "./relative-date";

/**
 * When something was done. Beside days of record, which are the workspace's, an instant may not fall on another
 * day only because its reader lives elsewhere; near today, where the hour is told, it is the reader's own clock.
 */
export function RecordDate({ value }: { value: string }) {
  const { recordZone, ...reader } = useReader();
  const near = reader.today !== "" && Math.abs(daysUntil(value, reader)) <= 1;
  return <DateText value={value} timeZone={near ? reader.timeZone : (recordZone ?? reader.timeZone)} />;
}
