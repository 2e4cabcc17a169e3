import { type IndexFilter, indexHref } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { kindOf, MEASURE_LABELS, MEASURES } from "~/domain/indices/measure";
import { Tabs } from "../controls/tabs";

export interface MeasureTabsProps {
  filter: IndexFilter;
  window: IndexWindow;
  /** Kinds of question that were asked. */
  kinds: readonly string[];
}

/** The indices of the same segment and window; those nobody was asked for are left out. */
export function MeasureTabs({ filter, window, kinds }: MeasureTabsProps) {
  const asked = new Set(kinds);
  const shown = MEASURES.filter(
    (measure) =>
      measure === filter.measure ||
      measure === "satisfaction" ||
      measure === "loyalty" ||
      asked.has(kindOf(measure)),
  );
  return (
    <Tabs
      label="Indices"
      tabs={shown.map((measure) => ({
        label: MEASURE_LABELS[measure],
        // A question belongs to one measure; the others are read without it.
        href: indexHref(
          { ...filter, measure, question: measure === filter.measure ? filter.question : null },
          window,
        ),
        current: measure === filter.measure,
      }))}
    />
  );
}
