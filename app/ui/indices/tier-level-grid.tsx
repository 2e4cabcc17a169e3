import { answersHref, type IndexFilter } from "~/domain/indices/index-filter";
import type { IndexPage } from "~/domain/indices/index-page";
import type { IndexReading } from "~/domain/indices/index-reading";
import type { IndexWindow } from "~/domain/indices/index-window";
import { type HeatCell, HeatGrid } from "../charts/heat-grid";

const cellOf = (reading: IndexReading, href: string): HeatCell => ({
  figure: reading.n === 0 ? null : reading.shown,
  n: reading.n,
  status: reading.status === "none" ? "noData" : reading.status,
  href: reading.n === 0 ? undefined : href,
});

export interface TierLevelGridProps {
  page: Pick<IndexPage, "heat" | "tiers" | "levels" | "overall">;
  filter: IndexFilter;
  window: IndexWindow;
}

/** With whom it stands how: tier × contact level, with the margins beside. */
export function TierLevelGrid({ page, filter, window }: TierLevelGridProps) {
  if (!page.heat) return null;
  const { rows, columns } = page.heat;
  const margin = (list: IndexPage["tiers"], key: string): HeatCell[] => {
    const row = list.find((one) => one.key === key);
    return row ? [cellOf(row.reading, row.answersHref)] : [];
  };
  const whole = cellOf(page.overall, answersHref(filter, window));
  return (
    <HeatGrid
      title="By tier and contact level"
      columns={[...columns.map((column) => column.label), "All levels"]}
      rows={[
        ...rows.map((row) => ({
          label: row.label,
          cells: [
            ...row.cells.map((cell) => cellOf(cell.reading, cell.answersHref)),
            ...margin(page.tiers, row.key),
          ],
        })),
        {
          label: "All tiers",
          cells: [...columns.flatMap((column) => margin(page.levels, column.key)), whole],
        },
      ]}
    />
  );
}
