import { addMonthsTo, type Month, monthsBetween } from "~/shared/calendar";

/** The given number of months that end with a month, oldest first. */
export function monthsEndingWith(month: Month, length: number): Month[] {
  return monthsBetween(addMonthsTo(month, 1 - length), month);
}
