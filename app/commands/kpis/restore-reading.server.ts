import type { Act } from "~/domain/act";
import { plainDecimal } from "~/domain/kpis/kpi";
import { readingRefusal } from "~/domain/kpis/kpi.access";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findReading } from "~/store/kpis/kpi-owner.server";
import { takePlaceAgain } from "~/store/kpis/reading-place.server";

/** Lets a reading count again that was taken back by mistake. */
export function restoreReading(
  act: Act,
  input: { readingId: string },
): Promise<Result<{ planCode: string; kpiId: string; value: string }>> {
  return commit(act, async (unit) => {
    const reading = await findReading(unit.db, act.viewer, input.readingId);
    if (!reading) return notFound("reading");
    const { plan } = reading.kpi;
    const refused = readingRefusal(act.viewer, plan, reading.planCode);
    if (refused) return refused;
    const value = plainDecimal(reading.value.toString());
    const answer = { planCode: reading.planCode, kpiId: reading.kpiId, value };
    if (!reading.withdrawnAt) return done(answer);
    const taker = reading.replacedById
      ? await unit.db.kpiReading.findFirst({ where: { id: reading.replacedById, withdrawnAt: null } })
      : null;
    if (taker) {
      return notAllowedNow(
        `Another reading took its place: ${plainDecimal(taker.value.toString())}. Take that one back, then this one counts again.`,
      );
    }
    if (reading.withdrawnById === "system") {
      return notAllowedNow(
        "The answers behind this reading have left. It comes back by itself when they do.",
      );
    }
    await unit.db.kpiReading.updateMany({
      where: { id: reading.id },
      data: { withdrawnAt: null, withdrawnById: null },
    });
    await takePlaceAgain(unit.db, act, reading.id);
    unit.log({
      noun: "reading",
      recordId: reading.id,
      planId: plan.id,
      verb: "restored",
      summary: `let the reading of ${reading.kpi.name} of ${reading.planCode} of ${reading.day} count again: ${value}`,
      after: { value: reading.value.toString(), day: reading.day },
    });
    return done(answer);
  });
}
