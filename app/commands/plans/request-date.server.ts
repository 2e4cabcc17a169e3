import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { dateAskers } from "~/domain/plans/date-promise";
import { isPromised, PLAN_STATUS_LABELS } from "~/domain/plans/plan";
import { planSubject } from "~/domain/plans/plan.access";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { type Day, formatDay } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

/** Asks for a new end once it was promised; the old one stays until somebody else accepts. */
export async function requestDate(
  act: Act,
  input: { code: string; toDay: Day; reason: string },
): Promise<Result<{ dateMoveId: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("plan");
    if (!can(viewer, "plan.edit", planSubject(facts))) {
      return notPermitted(`A new date is asked for by the owner of ${facts.code}, their deputy or a leader.`);
    }
    const refused = checkDay(facts, input.toDay);
    if (!refused.ok) return refused;
    const open = await unit.db.dateMove.count({ where: { planId: facts.id, status: "requested" } });
    if (open > 0)
      return notAllowedNow(`A new date for ${facts.code} is asked for already; it is not answered yet.`);
    const move = await unit.db.dateMove.create({
      data: {
        id: newId(),
        planId: facts.id,
        fromDay: refused.value,
        toDay: input.toDay,
        reason: input.reason,
        status: "requested",
        requestedById: viewer.personId,
        requestedAt: now,
      },
    });
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: "requested",
      summary: `asked ${dateAskers(facts) ? `${dateAskers(facts)} ` : ""}to move the end of ${facts.code} to ${input.toDay}`,
      before: { endOn: facts.endOn },
      after: { toDay: input.toDay, reason: input.reason },
    });
    return done({ dateMoveId: move.id });
  });
}

/** Done with the present end, or why there is nothing to ask. */
function checkDay(facts: PlanFacts, toDay: Day): Result<Day> {
  const promised = isPromised(facts.status) || (facts.heldFrom !== null && isPromised(facts.heldFrom));
  if (!promised || facts.endOn === null) {
    return notAllowedNow(
      `${facts.code} is “${PLAN_STATUS_LABELS[facts.status]}”; a new end is asked for between its submission and its implementation.`,
    );
  }
  const problem =
    toDay === facts.endOn
      ? "This is the end already."
      : facts.startOn !== null && toDay <= facts.startOn
        ? `The end has to lie after the start, ${formatDay(facts.startOn, "en")}.`
        : toDay < facts.today
          ? "A promise lies ahead: choose today or a later day."
          : null;
  return problem === null ? done(facts.endOn) : invalid(problem, { toDay: [problem] });
}
