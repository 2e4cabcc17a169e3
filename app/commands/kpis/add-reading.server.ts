import type { Act } from "~/domain/act";
import { checkReading, readingNotes } from "~/domain/kpis/check-reading";
import { plainDecimal, reachesTarget } from "~/domain/kpis/kpi";
import { readingRefusal } from "~/domain/kpis/kpi.access";
import type { ReadingInput, SameDay } from "~/domain/kpis/reading.schema";
import type { KpiDirection } from "~/domain/plans/plan";
import { done, invalid, notFound, type Result } from "~/domain/refusal";
import { type Day, dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findKpi, readingKpiOf } from "~/store/kpis/kpi-owner.server";
import { putInPlace } from "~/store/kpis/reading-place.server";

export interface ReadingAdded {
  readingId: string;
  planCode: string;
  value: string;
  /** Null where no target is set. */
  reached: boolean | null;
  /** What somebody should know: that it is out of order, or counts as baseline. */
  notes: string[];
}

interface AddReading extends Omit<ReadingInput, "sameDay"> {
  kpiId: string;
  /** Asks where it is not given. */
  sameDay?: SameDay;
}

/** Writes down what a KPI read on a day. */
export function addReading(act: Act, input: AddReading): Promise<Result<ReadingAdded>> {
  return commit(act, async (unit) => {
    const kpi = await findKpi(unit.db, act.viewer, input.kpiId);
    if (!kpi) return notFound("KPI");
    const { plan, planCode } = kpi;
    const refused = readingRefusal(act.viewer, plan, planCode);
    if (refused) return refused;
    const checked = checkReading(input, readingKpiOf(kpi), dayIn(act.now, act.viewer.timeZone));
    if (!checked.ok) {
      return invalid(
        Object.values(checked.errors).flat().join(" "),
        checked.errors as Record<string, string[]>,
      );
    }
    const { kpiId, n, count, note, sameDay = "" } = input;
    const day = input.day as Day;
    const same = kpi.readings.filter((reading) => reading.day === day);
    if (same.length > 0 && sameDay === "") {
      const known = same.map(({ value }) => plainDecimal(value.toString())).join(", ");
      return invalid(`There is a reading of this day already: ${known}.`, {
        sameDay: [
          `This day has a reading already: ${known}. Should the new one take its place, or do both count?`,
        ],
      });
    }
    const reading = await unit.db.kpiReading.create({
      data: {
        id: newId(),
        kpiId,
        day,
        value: checked.value,
        n,
        count,
        note,
        byId: act.viewer.personId,
        createdAt: act.now,
      },
    });
    if (sameDay === "replace") {
      await putInPlace(
        unit.db,
        act,
        same.map(({ id }) => id),
        reading.id,
      );
    }
    const place =
      same.length === 0 ? "" : sameDay === "replace" ? ", in the place of another" : ", beside another";
    unit.log({
      noun: "reading",
      recordId: reading.id,
      planId: plan.id,
      verb: "recorded",
      summary: `read ${kpi.name} of ${planCode}: ${checked.value} ${kpi.unit} on ${day}${place}`,
      ...(sameDay === "replace" && same[0] && { before: { value: same[0].value.toString(), day } }),
      after: { value: checked.value, day, n, count },
    });
    const reached = reachesTarget(checked.value, {
      direction: kpi.direction as KpiDirection,
      target: kpi.target?.toString() ?? null,
    });
    const notes = readingNotes(day, kpi.readings, plan, act.viewer.locale);
    return done({ readingId: reading.id, planCode, value: checked.value, reached, notes });
  });
}
