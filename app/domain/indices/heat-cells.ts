import type { SegmentStatus } from "../measurement/status-of-segment";
import { answersHref, type IndexFilter } from "./index-filter";
import type { IndexPage } from "./index-page";
import type { IndexReading } from "./index-reading";
import type { IndexWindow } from "./index-window";

/** One cell as it is drawn: no more than that goes to the browser. */
export interface DrawnCell {
  /** Null is no data. */
  figure: string | null;
  n: number;
  status: SegmentStatus;
  href?: string;
}

export interface DrawnGrid {
  columns: string[];
  rows: { label: string; cells: DrawnCell[] }[];
}

const cellOf = (reading: IndexReading, href: string): DrawnCell => ({
  figure: reading.n === 0 ? null : reading.shown,
  n: reading.n,
  status: reading.status === "none" ? "noData" : reading.status,
  href: reading.n === 0 ? undefined : href,
});

/** With whom it stands how: tier × contact level, with the margins beside. One cell alone would be the figure again. */
export function drawGrid(page: IndexPage, filter: IndexFilter, window: IndexWindow): DrawnGrid | null {
  if (!page.heat || (filter.tier && filter.level)) return null;
  const { rows, columns } = page.heat;
  const margin = (list: IndexPage["tiers"], key: string): DrawnCell[] => {
    const row = list.find((one) => one.key === key);
    return row ? [cellOf(row.reading, row.answersHref)] : [];
  };
  return {
    columns: [...columns.map((column) => column.label), "All levels"],
    rows: [
      ...rows.map((row) => ({
        label: row.label,
        cells: [
          ...row.cells.map((cell) => cellOf(cell.reading, cell.answersHref)),
          ...margin(page.tiers, row.key),
        ],
      })),
      {
        label: "All tiers",
        cells: [
          ...columns.flatMap((column) => margin(page.levels, column.key)),
          cellOf(page.overall, answersHref(filter, window)),
        ],
      },
    ],
  };
}
