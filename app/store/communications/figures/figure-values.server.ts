import type { LiveFigure } from "~/domain/communications/figures/figure-source";
import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../../database.server";

/** A figure as a message asks for it. */
export type AskedFigure = Pick<LiveFigure, "name" | "label" | "source" | "decimals">;
/** Figures are the workspace's: whoever reads them reads the same. */
export type FigureReader = Pick<Viewer, "workspaceId">;

/**
 * What every figure is worth today, in the order they were asked for. As many statements as there are different
 * sources, however many messages show them; `db` may be a transaction.
 */
export async function readFigures(
  _db: Tx,
  _reader: FigureReader,
  figures: readonly AskedFigure[],
  _at: Date,
): Promise<LiveFigure[]> {
  return figures.map((figure) => ({
    ...figure,
    text: null,
    exact: null,
    note: "It was not read yet.",
    href: "",
  }));
}
