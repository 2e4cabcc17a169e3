import { freshnessOf } from "~/domain/kpis/freshness";
import { type KpiFrequency, type PlanStatus, planCode } from "~/domain/plans/plan";
import type { StateFact } from "~/domain/reminders/reminder-facts";
import { proofWindow } from "~/domain/verification/proof-window";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { type Around, real } from "./state-around.server";

/** Approvals, verdicts, starts, wake-ups and readings that are due. */
export async function listPlanStates(
  workspaceId: string,
  { timeZone, leaderIds, today }: Around,
): Promise<StateFact[]> {
  const plans = await database().plan.findMany({
    where: { workspaceId, status: { in: ["inReview", "approved", "acting", "monitoring", "onHold"] } },
    select: {
      id: true,
      number: true,
      suffix: true,
      status: true,
      startOn: true,
      startedOn: true,
      wakeOn: true,
      effectiveOn: true,
      submittedAt: true,
      ownerId: true,
      deputyId: true,
      sponsorId: true,
      verifierId: true,
      verifications: { where: { lockedAt: { not: null } }, orderBy: { number: "desc" }, take: 1 },
      kpis: {
        select: {
          id: true,
          name: true,
          frequency: true,
          feed: true,
          readings: {
            where: { withdrawnAt: null },
            orderBy: { day: "desc" },
            take: 1,
            select: { day: true },
          },
        },
      },
    },
    orderBy: [{ number: "asc" }, { suffix: "asc" }],
  });
  return plans.flatMap((plan) => {
    const code = planCode(plan.number, plan.suffix);
    const owners = [plan.ownerId, plan.deputyId];
    const state = (
      kind: StateFact["kind"],
      arisenOn: Day,
      title: string,
      toldTo: readonly (string | null)[],
      href = `/plans/${code}`,
    ): StateFact => ({
      key: `${kind}:${plan.id}`,
      kind,
      title: `${code}: ${title}`,
      href,
      arisenOn,
      toldTo: real(toldTo),
      settledOn: null,
      planId: plan.id,
    });
    const { status, startOn, wakeOn } = plan;
    const states: StateFact[] = [];
    if (status === "inReview" && plan.submittedAt) {
      states.push(
        state("decision", dayIn(plan.submittedAt, timeZone), "waits for your approval", [plan.sponsorId]),
      );
    }
    if (status === "approved" && startOn) {
      states.push(state("start", startOn as Day, "its start is reached", [...owners, ...leaderIds]));
    }
    if (status === "onHold" && wakeOn) {
      states.push(
        state("wake", wakeOn as Day, "its hold was to end today; resume it or hold it on", [
          ...owners,
          ...leaderIds,
        ]),
      );
    }
    const [promise] = plan.verifications;
    if (status === "monitoring" && promise && plan.effectiveOn) {
      const { earliestClose } = proofWindow(
        plan.effectiveOn as Day,
        promise.windowMonths,
        promise.evaluationOffsetDays,
        today,
      );
      states.push(
        state(
          "verdict",
          earliestClose,
          "its window is complete; the verdict can be read and signed",
          plan.verifierId ? [plan.verifierId] : owners,
          `/plans/${code}/verdict`,
        ),
      );
    }
    for (const kpi of plan.kpis) {
      // A KPI that is fed from an index gets its readings by themselves.
      if (kpi.feed === "index") continue;
      const readings = kpi.readings.map(({ day }) => ({ day: day as Day }));
      const { nextOn } = freshnessOf(
        { frequency: kpi.frequency as KpiFrequency, readings },
        {
          status: status as PlanStatus,
          startOn: startOn as Day | null,
          startedOn: plan.startedOn as Day | null,
        },
        today,
      );
      if (nextOn === null) continue;
      states.push({
        ...state("reading", nextOn, `${kpi.name}: a reading is due`, owners, `/plans/${code}/kpis/${kpi.id}`),
        key: `reading:${kpi.id}:${nextOn}`,
      });
    }
    return states;
  });
}
