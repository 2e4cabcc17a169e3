import type { Act } from "~/domain/act";
import type { Tx } from "../database.server";

/** Readings give their place to another: they stay on record and come back when that one is taken back. */
export async function putInPlace(db: Tx, act: Act, oldIds: readonly string[], newId: string): Promise<void> {
  await db.kpiReading.updateMany({
    where: { id: { in: [...oldIds] }, withdrawnAt: null },
    data: { withdrawnAt: act.now, withdrawnById: act.viewer.personId, replacedById: newId },
  });
}

/** What had given its place to these readings counts again. */
export async function giveBackPlace(db: Tx, newIds: readonly string[]): Promise<void> {
  await db.kpiReading.updateMany({
    where: { replacedById: { in: [...newIds] } },
    data: { withdrawnAt: null, withdrawnById: null },
  });
}

/** After a reading counts again, what it took the place of stands back again. */
export async function takePlaceAgain(db: Tx, act: Act, readingId: string): Promise<void> {
  await db.kpiReading.updateMany({
    where: { replacedById: readingId },
    data: { withdrawnAt: act.now, withdrawnById: act.viewer.personId },
  });
}
