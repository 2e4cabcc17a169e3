import type { DrawnGrid } from "~/domain/indices/heat-cells";
import { HeatGrid } from "../charts/heat-grid";

/** With whom it stands how: every figure opens its answers. */
export const TierLevelGrid = ({ grid }: { grid: DrawnGrid }) => (
  <HeatGrid title="By tier and contact level" columns={grid.columns} rows={grid.rows} />
);
