import { addMonths, addMonthsTo, type Day, monthOf } from "~/shared/calendar";
import {
  defaultWindow,
  type IndexWindow,
  lastCompleteMonth,
  windowLabel,
  windowOfMonths,
} from "../../indices/index-window";

/** Windows that messages speak of most: the last three months, the quarters around, the years. */
export function usualWindows(today: Day): { label: string; from: Day; to: Day }[] {
  const last = lastCompleteMonth(today);
  const year = Number(today.slice(0, 4));
  const quarters = [0, -3, -6, -9].map((back) => quarterOf(addMonths(today, back)));
  const windows: IndexWindow[] = [
    defaultWindow(today),
    ...quarters,
    windowOfMonths(last, last),
    windowOfMonths(`${year}-01`, monthOf(today)),
    windowOfMonths(`${year - 1}-01`, `${year - 1}-12`),
  ];
  const seen = new Set<string>();
  return windows.flatMap(({ from, to }) => {
    const label = windowLabel({ from, to }, "en");
    if (seen.has(label)) return [];
    seen.add(label);
    return [{ label, from, to }];
  });
}

function quarterOf(day: Day): IndexWindow {
  const month = monthOf(day);
  const first = addMonthsTo(month, -((Number(month.slice(5)) - 1) % 3));
  return windowOfMonths(first, addMonthsTo(first, 2));
}
