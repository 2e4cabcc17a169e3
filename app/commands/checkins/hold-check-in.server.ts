import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { checkInSubject } from "~/domain/checkins/check-in.access";
import { type CheckInInput, HYPOTHESIS_VIEWS } from "~/domain/checkins/check-in.schema";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn, formatDay } from "~/shared/calendar";
import { findCheckIn } from "~/store/checkins/check-in.queries.server";
import { commit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";

/** Writes down what a check-in found. Held once, it can be corrected; each correction is on record. */
export function holdCheckIn(
  act: Act,
  input: CheckInInput & { checkInId: string; version: number },
): Promise<Result<{ planCode: string }>> {
  return commit(act, async (unit) => {
    const checkIn = await findCheckIn(unit.db, act.viewer, input.checkInId);
    if (!checkIn) return notFound("check-in");
    const { plan, planCode } = checkIn;
    if (!can(act.viewer, "work.update", checkInSubject(plan))) {
      return notPermitted(
        `Check-ins of ${planCode} are held by its owner, their deputy, the sponsor or a leader.`,
      );
    }
    if (plan.status === "closed" || plan.status === "cancelled") {
      return notAllowedNow(`${planCode} is ${plan.status}; its check-ins are on record as they are.`);
    }
    if (checkIn.day > dayIn(act.now, act.viewer.timeZone)) {
      return notAllowedNow(
        `This check-in is planned for ${formatDay(checkIn.day, act.viewer.locale)}. Hold it from that day on, or move it in the schedule.`,
      );
    }
    const { checkInId: _, version, ...answers } = input;
    const first = checkIn.heldAt === null;
    await unit.move(
      "checkIn",
      { id: checkIn.id, version },
      {
        ...answers,
        heldAt: checkIn.heldAt ?? act.now,
        heldById: checkIn.heldById ?? act.viewer.personId,
      },
    );
    unit.log({
      noun: "check-in",
      recordId: checkIn.id,
      planId: plan.id,
      verb: first ? "recorded" : "changed",
      summary: `${first ? "held" : "corrected"} the check-in of ${checkIn.day} of ${planCode}: hypothesis ${HYPOTHESIS_VIEWS[input.hypothesis].toLowerCase()}`,
      after: answers,
    });
    await settlePlan(unit, plan.id, { edited: "schedule" });
    return done({ planCode });
  });
}
