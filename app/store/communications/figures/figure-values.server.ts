import type { AskedFigure } from "~/domain/communications/figures/asked-figure";
import type { FigureSource, LiveFigure } from "~/domain/communications/figures/figure-source";
import { indexFigure } from "~/domain/communications/figures/index-figure";
import { pilotFigure } from "~/domain/communications/figures/pilot-figure";
import { planFigure } from "~/domain/communications/figures/plan-figure";
import { type FigureReading, liveFigure, noFigure } from "~/domain/communications/figures/read-figure";
import { revenueFigure } from "~/domain/communications/figures/revenue-figure";
import { toldFigure } from "~/domain/communications/figures/told-figure";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../../database.server";
import { type FigureMoment, findFigureMoment, keptFigures } from "./figure-moment.server";
import {
  readIndexSource,
  readKeptSource,
  readPilotSource,
  readPlanSource,
  readRevenueSource,
} from "./read-sources.server";

/** Figures are the workspace's: whoever reads them reads the same. */
export type FigureReader = Pick<Viewer, "workspaceId">;

/**
 * What every figure is worth today, in the order they were asked for. Each source is read once, however many figures
 * and messages show it, and not again until the workspace's data or its day change; `db` may be a transaction, whose
 * own changes then count and are kept nowhere.
 */
export async function readFigures(
  db: Tx,
  reader: FigureReader,
  figures: readonly AskedFigure[],
  at: Date,
): Promise<LiveFigure[]> {
  if (figures.length === 0) return [];
  const moment = await findFigureMoment(db, reader.workspaceId, at);
  const kept = db === database() ? keptFigures(moment) : new Map<string, Promise<FigureReading>>();
  const found: LiveFigure[] = [];
  for (const figure of figures) {
    const key = sourceKey(figure.source);
    let reading = kept.get(key);
    if (!reading) {
      reading = readSource(db, moment, figure.source);
      kept.set(key, reading);
      // A failed reading is not what the records say: the next who asks tries again.
      reading.catch(() => kept.delete(key));
    }
    found.push(liveFigure(figure, await reading));
  }
  return found;
}

const sourceKey = (source: FigureSource): string =>
  JSON.stringify(Object.entries(source).sort(([a], [b]) => (a < b ? -1 : 1)));

async function readSource(db: Tx, moment: FigureMoment, source: FigureSource): Promise<FigureReading> {
  switch (source.kind) {
    case "index": {
      const found = await readIndexSource(db, moment, source);
      return "problem" in found ? noFigure(found.problem) : indexFigure(found.reading, source.show, found);
    }
    case "plan": {
      const found = await readPlanSource(db, moment, source.code);
      return found ? planFigure(found, source.show) : noFigure(`There is no plan ${source.code}.`);
    }
    case "pilot": {
      const found = await readPilotSource(db, moment, source.code);
      return found ? pilotFigure(found, source.show) : noFigure(`There is no pilot ${source.code}.`);
    }
    case "revenue":
      return revenueFigure(await readRevenueSource(db, moment, source), source.show);
    case "kept": {
      const found = await readKeptSource(db, moment, source);
      return found ? toldFigure(found) : noFigure("The words that told it are not kept any more.");
    }
  }
}
