import type { FigureChange } from "~/domain/communications/figures/figure-change";
import type { Tx } from "../../database.server";

/** Figures of an approved version that are not what was approved: whoever sends it asks first. */
export async function figuresChanged(_db: Tx, _versionId: string, _at: Date): Promise<FigureChange[]> {
  return [];
}
