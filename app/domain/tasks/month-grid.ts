import { addDays, type Day, firstDayOfMonth, lastDayOfMonth, type Month } from "~/shared/calendar";
import { lastDayOfWeek, startOfWeek } from "../workspace/week";

/** The weeks that hold a month, each of seven days, with the days of the months beside it. */
export function monthGrid(month: Month, weekStart: number): Day[][] {
  const last = lastDayOfWeek(lastDayOfMonth(month), weekStart);
  const weeks: Day[][] = [];
  for (let day = startOfWeek(firstDayOfMonth(month), weekStart); day <= last; day = addDays(day, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((at) => addDays(day, at)));
  }
  return weeks;
}
