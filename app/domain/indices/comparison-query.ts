import type { Day } from "~/shared/calendar";
import {
  FILTER_KEYS,
  type IndexFilter,
  type IndexQuestion,
  indexQuery,
  readIndexQuery,
} from "./index-filter";
import { type IndexWindow, windowBefore } from "./index-window";

/** What the first of two sides is named by in an address: "with-level", "with-from". */
export const WITH = "with-";

export interface ComparisonQuestion {
  first: IndexQuestion;
  second: IndexQuestion;
}

/**
 * Two sides of one index from an address. The second side is written like an index page's own address; the first,
 * with which it is compared, by the same names behind "with-". Without it: the same segment in the window before.
 */
export function readComparison(params: URLSearchParams, today: Day): ComparisonQuestion {
  const second = readIndexQuery(params, today);
  const own = new URLSearchParams();
  for (const [key, value] of params) {
    if (key.startsWith(WITH) && value !== "") own.set(key.slice(WITH.length), value);
  }
  if ([...own.keys()].length === 0) {
    return { first: { ...second, window: windowBefore(second.window), problems: [] }, second };
  }
  own.set("measure", second.filter.measure);
  const hasWindow = own.has("from") || own.has("to");
  const first = readIndexQuery(own, today);
  return { first: hasWindow ? first : { ...first, window: second.window }, second };
}

export function comparisonQuery(
  first: { filter: IndexFilter; window: IndexWindow },
  second: { filter: IndexFilter; window: IndexWindow },
): string {
  const params = new URLSearchParams(indexQuery(second.filter, second.window));
  for (const [key, value] of new URLSearchParams(indexQuery(first.filter, first.window))) {
    if (key !== "measure") params.set(`${WITH}${key}`, value);
  }
  return params.toString();
}

/** Parts by which two sides can be chosen in a form; the rest of a filter stays as the address has it. */
export const COMPARED_KEYS = ["tier", "level", "stage", "region", "channel", "segment", "owner"] as const;

export const keptKeys = FILTER_KEYS.filter((key) => !(COMPARED_KEYS as readonly string[]).includes(key));
