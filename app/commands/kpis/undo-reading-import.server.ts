import type { Act } from "~/domain/act";
import { readingRefusal } from "~/domain/kpis/kpi.access";
import { done, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findKpi } from "~/store/kpis/kpi-owner.server";
import { giveBackPlace } from "~/store/kpis/reading-place.server";

/** Takes a whole upload back: its readings count nowhere, what they had replaced counts again, and the file may come anew. */
export function undoReadingImport(
  act: Act,
  input: { kpiId: string; batch: string },
): Promise<Result<{ planCode: string; count: number }>> {
  return commit(act, async (unit) => {
    const kpi = await findKpi(unit.db, act.viewer, input.kpiId);
    if (!kpi) return notFound("KPI");
    const refused = readingRefusal(act.viewer, kpi.plan, kpi.planCode);
    if (refused) return refused;
    const rows = await unit.db.kpiReading.findMany({
      where: { kpiId: kpi.id, batch: input.batch },
      select: { id: true, sourceKey: true, withdrawnAt: true },
    });
    if (rows.length === 0) return notFound("upload");
    const live = rows.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ id }) => id);
    await unit.db.kpiReading.updateMany({
      where: { id: { in: live } },
      data: { withdrawnAt: act.now, withdrawnById: act.viewer.personId },
    });
    // Without its keys the upload no longer stands in its own way when it comes again.
    await unit.db.kpiReading.updateMany({
      where: { batch: input.batch, kpiId: kpi.id },
      data: { sourceKey: null },
    });
    await giveBackPlace(unit.db, live);
    if (live.length > 0) {
      unit.log({
        noun: "reading",
        recordId: input.batch,
        planId: kpi.plan.id,
        verb: "undone",
        summary: `took back ${live.length} ${live.length === 1 ? "reading" : "readings"} of ${kpi.name} of ${kpi.planCode} that came from a file`,
        before: { counted: live.length },
        after: { counted: 0 },
      });
    }
    return done({ planCode: kpi.planCode, count: live.length });
  });
}
