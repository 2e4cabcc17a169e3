import type { FigureReading } from "~/domain/communications/figures/read-figure";
import { type Day, dayIn } from "~/shared/calendar";
import type { Tx } from "../../database.server";

/** Where a workspace stands: its figures hold as long as this is the same. */
export interface FigureMoment {
  workspaceId: string;
  dataVersion: number;
  today: Day;
  timeZone: string;
  currency: string;
  floor: number;
  at: Date;
  /** What one reading of many figures found already: several of them show parts of the same source. */
  sources: Map<string, Promise<unknown>>;
}

export async function findFigureMoment(db: Tx, workspaceId: string, at: Date): Promise<FigureMoment> {
  const { dataVersion, timeZone, currency, statusFloor } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { dataVersion: true, timeZone: true, currency: true, statusFloor: true },
  });
  const today = dayIn(at, timeZone);
  return { workspaceId, dataVersion, today, timeZone, currency, floor: statusFloor, at, sources: new Map() };
}

/** Reads a source once for all figures that show a part of it. */
export function once<T>({ sources }: FigureMoment, key: string, read: () => Promise<T>): Promise<T> {
  const known = sources.get(key) as Promise<T> | undefined;
  if (known) return known;
  const reading = read();
  sources.set(key, reading);
  return reading;
}

const MOST_WORKSPACES = 40;
const MOST_FIGURES = 2_000;
const held = new Map<string, { key: string; figures: Map<string, Promise<FigureReading>> }>();

/** The figures of a workspace at its data version and day; a change or a new day empties them. */
export function keptFigures({
  workspaceId,
  dataVersion,
  today,
}: FigureMoment): Map<string, Promise<FigureReading>> {
  const key = `${dataVersion}:${today}`;
  const known = held.get(workspaceId);
  if (known?.key === key && known.figures.size < MOST_FIGURES) return known.figures;
  const figures = new Map<string, Promise<FigureReading>>();
  held.delete(workspaceId);
  held.set(workspaceId, { key, figures });
  const oldest = held.keys().next();
  if (held.size > MOST_WORKSPACES && !oldest.done) held.delete(oldest.value);
  return figures;
}
