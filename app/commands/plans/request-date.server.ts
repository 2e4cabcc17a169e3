import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { dateAskers, newEndProblem, notMovable } from "~/domain/plans/date-promise";
import { planSubject } from "~/domain/plans/plan.access";
import type { RequestDate } from "~/domain/plans/plan.schema";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

/** Asks for a new end once it was promised; the old one stays until somebody else accepts. */
export async function requestDate(
  act: Act,
  input: Omit<RequestDate, "reasonKind"> & { reasonKind?: RequestDate["reasonKind"] },
): Promise<Result<{ dateMoveId: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("plan");
    if (!can(viewer, "plan.edit", planSubject(facts))) {
      return notPermitted(`A new date is asked for by the owner of ${facts.code}, their deputy or a leader.`);
    }
    const blocked = notMovable(facts);
    if (blocked || facts.endOn === null) return notAllowedNow(blocked ?? "");
    const problem = newEndProblem(facts, input.toDay);
    if (problem) return invalid(problem, { toDay: [problem] });
    const open = await unit.db.dateMove.findFirst({
      where: { planId: facts.id, status: "requested" },
      select: { toDay: true },
    });
    if (open) {
      return notAllowedNow(
        `A new date for ${facts.code}, ${open.toDay}, is asked for already; it is not answered yet. Withdraw it first to ask for another.`,
      );
    }
    const move = await unit.db.dateMove.create({
      data: {
        id: newId(),
        planId: facts.id,
        fromDay: facts.endOn,
        toDay: input.toDay,
        reasonKind: input.reasonKind ?? "",
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
      after: {
        toDay: input.toDay,
        reasonKind: input.reasonKind ?? "",
        reason: input.reason,
        dateMoveId: move.id,
      },
    });
    return done({ dateMoveId: move.id });
  });
}
