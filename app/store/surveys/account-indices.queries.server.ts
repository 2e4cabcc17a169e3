import { NO_FILTER } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { Measure } from "~/domain/indices/measure";
import type { LevelCounts } from "~/domain/measurement/level-counts";
import type { Viewer } from "~/domain/viewer";
import { countBy } from "./tally-counts.server";

/** What some accounts answered in a window, by value: for a page of a list, an account's own page, its months. */
export async function listAccountCounts(
  viewer: Viewer,
  accountIds: readonly string[],
  window: IndexWindow,
  measure: Measure = "satisfaction",
): Promise<Map<string, LevelCounts>> {
  const found = new Map<string, Record<number, number>>();
  if (accountIds.length === 0) return found;
  const rows = await countBy(viewer, {
    filter: { ...NO_FILTER, measure },
    window,
    accountIds,
    ways: [{ name: "account", by: ["account"] }],
  });
  for (const { account, value, count } of rows) {
    const counts = found.get(account ?? "") ?? {};
    // Months and the days at a window's edge are counted apart.
    counts[value] = (counts[value] ?? 0) + count;
    found.set(account ?? "", counts);
  }
  return found;
}
