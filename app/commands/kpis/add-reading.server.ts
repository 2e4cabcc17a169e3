import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { plainDecimal, reachesTarget } from "~/domain/kpis/kpi";
import type { ReadingInput } from "~/domain/kpis/reading.schema";
import type { KpiDirection } from "~/domain/plans/plan";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findKpi } from "~/store/kpis/kpi-owner.server";

export interface ReadingAdded {
  readingId: string;
  planCode: string;
  /** Null where no target is set. */
  reached: boolean | null;
}

/** Writes down what a KPI read on a day. */
export function addReading(act: Act, input: ReadingInput & { kpiId: string }): Promise<Result<ReadingAdded>> {
  return commit(act, async (unit) => {
    const kpi = await findKpi(unit.db, act.viewer, input.kpiId);
    if (!kpi) return notFound("KPI");
    const { plan, planCode } = kpi;
    const subject = { workspaceId: plan.workspaceId, ownIds: [plan.ownerId, plan.deputyId] };
    if (!can(act.viewer, "work.update", subject)) {
      return notPermitted(`Readings of ${planCode} are written by its owner, their deputy or a leader.`);
    }
    if (plan.status === "closed" || plan.status === "cancelled") {
      return notAllowedNow(
        `${planCode} is ${plan.status}: what it rests on is frozen. A successor carries on with its KPIs.`,
      );
    }
    if (input.day > dayIn(act.now, act.viewer.timeZone)) {
      return invalid("This reading lies in the future.", { day: ["Choose today or an earlier day."] });
    }
    if (input.n !== null && input.count !== null && input.count > input.n) {
      return invalid("The count cannot be larger than n.", { count: [`At most n, which is ${input.n}.`] });
    }
    const same = kpi.readings.find((reading) => reading.day === input.day);
    if (same) {
      return invalid(`There is a reading of this day already: ${plainDecimal(same.value.toString())}.`, {
        day: ["Take the other reading back first, or choose another day."],
      });
    }
    const { kpiId, ...fields } = input;
    const reading = await unit.db.kpiReading.create({
      data: { ...fields, id: newId(), kpiId, byId: act.viewer.personId, createdAt: act.now },
    });
    unit.log({
      noun: "reading",
      recordId: reading.id,
      planId: plan.id,
      verb: "recorded",
      summary: `read ${kpi.name} of ${planCode}: ${input.value} ${kpi.unit} on ${input.day}`,
      after: { value: input.value, day: input.day, n: input.n, count: input.count },
    });
    const reached = reachesTarget(input.value, {
      direction: kpi.direction as KpiDirection,
      target: kpi.target?.toString() ?? null,
    });
    return done({ readingId: reading.id, planCode, reached });
  });
}
