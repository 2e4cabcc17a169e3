import {
  addMonthsTo,
  earlier,
  firstDayOfMonth,
  lastDayOfMonth,
  later,
  type Month,
  monthOf,
} from "~/shared/calendar";
import type { IndexWindow } from "./index-window";

export interface WindowParts {
  /** The whole months of a window, both included; null where there is none. */
  months: { from: Month; to: Month } | null;
  /** What begins or ends within a month: at most two stretches of days. */
  edges: IndexWindow[];
}

/** Splits a window into months, which are counted already, and days at its edges, which have to be counted. */
export function windowParts({ from, to }: IndexWindow): WindowParts {
  const startsWhole = from === firstDayOfMonth(from);
  const endsWhole = to === lastDayOfMonth(to);
  const first = startsWhole ? monthOf(from) : addMonthsTo(monthOf(from), 1);
  const last = endsWhole ? monthOf(to) : addMonthsTo(monthOf(to), -1);
  const edges: IndexWindow[] = [];
  if (!startsWhole) edges.push({ from, to: earlier(to, lastDayOfMonth(from)) });
  // The first edge may hold the whole of it.
  if (!endsWhole && (startsWhole || monthOf(from) !== monthOf(to))) {
    edges.push({ from: later(from, firstDayOfMonth(to)), to });
  }
  return { months: first <= last ? { from: first, to: last } : null, edges };
}
