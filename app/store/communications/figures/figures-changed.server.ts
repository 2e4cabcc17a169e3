import type { AskedFigure } from "~/domain/communications/figures/asked-figure";
import { changedFigures, type FigureChange } from "~/domain/communications/figures/figure-change";
import type { FigureSource } from "~/domain/communications/figures/figure-source";
import type { SnapshotContent } from "~/domain/communications/snapshot";
import { database, type Tx } from "../../database.server";
import { readFigures } from "./figure-values.server";

/** A row of the message's own figures as it is asked for. */
export const askedOf = (row: {
  name: string;
  label: string;
  source: unknown;
  decimals: number;
}): AskedFigure => ({
  name: row.name,
  label: row.label,
  source: row.source as FigureSource,
  decimals: row.decimals,
});

/** Figures of an approved version that are not what was approved: whoever sends it asks first. */
export async function figuresChanged(db: Tx, versionId: string, at: Date): Promise<FigureChange[]> {
  const version = await db.communicationAudience.findUnique({
    where: { id: versionId },
    select: {
      workspaceId: true,
      snapshotId: true,
      communication: { select: { figures: { orderBy: { position: "asc" } } } },
    },
  });
  if (!version?.snapshotId) return [];
  const snapshot = await db.communicationSnapshot.findUnique({
    where: { id: version.snapshotId },
    select: { content: true },
  });
  const kept = snapshot ? (snapshot.content as unknown as SnapshotContent).figures : [];
  if (kept.length === 0) return [];
  const names = new Set(kept.map(({ name }) => name));
  const asked = version.communication.figures.filter(({ name }) => names.has(name)).map(askedOf);
  return changedFigures(kept, await readFigures(db, version, asked, at));
}

/** Messages with an approval that could fall: something of them is approved or has its hour, and shows figures. */
export async function listApprovedWithFigures(workspaceId: string): Promise<string[]> {
  const rows = await database().communication.findMany({
    where: {
      workspaceId,
      figures: { some: {} },
      audiences: { some: { status: { in: ["approved", "scheduled"] }, snapshotId: { not: null } } },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}
