import type { Tx } from "../database.server";

/** "satisfaction 2026-09" for each month of a survey whose counts were typed in and stand. */
export async function listTypedMonths(db: Tx, workspaceId: string, surveyId: string): Promise<Set<string>> {
  const rows = await db.aggregatedFigure.findMany({
    where: { workspaceId, surveyId, withdrawnAt: null },
    select: { kind: true, month: true },
  });
  return new Set(rows.map(({ kind, month }) => `${kind} ${month}`));
}
