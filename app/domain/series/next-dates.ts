import type { Day } from "~/shared/calendar";
import type { WorkingCalendar } from "../workspace/working-days";
import { listOccurrences, type Occurrence } from "./occurrences";
import { ruleOf, sayRecurrence } from "./recurrence";
import type { SeriesInput } from "./series.schema";

const SHOWN = 5;

/** The next five days of a rule, as somebody is about to agree to it. */
export function nextDates(
  input: SeriesInput,
  from: { dueOn: Day; occurrence: number },
  around: { calendar: WorkingCalendar; planEndOn: Day | null },
): { words: string; days: Occurrence[]; ends: boolean } {
  const series = {
    rule: ruleOf(input.recurrence, around.calendar.workingDays),
    firstDueOn: from.dueOn,
    firstNumber: from.occurrence,
    untilOn: input.untilOn,
    shift: input.shift,
  };
  const days = listOccurrences(series, around, { after: from.occurrence, take: SHOWN + 1 });
  return { words: sayRecurrence(input.recurrence), days: days.slice(0, SHOWN), ends: days.length <= SHOWN };
}
