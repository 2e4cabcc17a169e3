import { addDays, type Day, startOfDay } from "~/shared/calendar";

/** A key that expires on a day is good until that day is over, where the workspace is. */
export const lastInstantOf = (day: Day | "", timeZone: string): Date | null =>
  day === "" ? null : startOfDay(addDays(day, 1), timeZone);
