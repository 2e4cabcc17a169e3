import type { Act } from "~/domain/act";
import { plainDecimal } from "~/domain/kpis/kpi";
import { readingRefusal } from "~/domain/kpis/kpi.access";
import { done, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findReading } from "~/store/kpis/kpi-owner.server";
import { giveBackPlace } from "~/store/kpis/reading-place.server";

/** Takes a mistyped reading back; it stays on record, and counts nowhere. */
export function withdrawReading(
  act: Act,
  input: { readingId: string },
): Promise<Result<{ planCode: string; kpiId: string }>> {
  return commit(act, async (unit) => {
    const reading = await findReading(unit.db, act.viewer, input.readingId);
    if (!reading) return notFound("reading");
    const { plan } = reading.kpi;
    const refused = readingRefusal(act.viewer, plan, reading.planCode);
    if (refused) return refused;
    const answer = { planCode: reading.planCode, kpiId: reading.kpiId };
    if (reading.withdrawnAt) return done(answer);
    await unit.db.kpiReading.updateMany({
      where: { id: reading.id, withdrawnAt: null },
      data: { withdrawnAt: act.now, withdrawnById: act.viewer.personId },
    });
    await giveBackPlace(unit.db, [reading.id]);
    unit.log({
      noun: "reading",
      recordId: reading.id,
      planId: plan.id,
      verb: "undone",
      summary: `took back the reading of ${reading.kpi.name} of ${reading.planCode} of ${reading.day}: ${plainDecimal(reading.value.toString())}`,
      before: { value: reading.value.toString(), day: reading.day },
    });
    return done(answer);
  });
}
