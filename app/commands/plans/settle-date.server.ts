import type { Act } from "~/domain/act";
import { acceptProblem, afterStep, type DateLedger, mayAcceptDate } from "~/domain/plans/date-promise";
import { isOpen } from "~/domain/plans/plan";
import type { SettleDate } from "~/domain/plans/plan.schema";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import type { Day } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

/** Accepts or declines a new end. Only an accepted one moves the plan. */
export async function settleDate(
  act: Act,
  input: Omit<SettleDate, "text"> & { text?: string },
): Promise<Result<{ code: string; endOn: Day | null }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const move = await unit.db.dateMove.findFirst({
      where: { id: input.dateMoveId, plan: { workspaceId: viewer.workspaceId } },
    });
    const facts = move && (await findPlanFactsIn(unit.db, viewer.workspaceId, move.planId, now));
    if (!move || !facts) return notFound("date request");
    if (!mayAcceptDate(viewer, facts, move.requestedById)) {
      return notPermitted(
        `A new date is accepted by the sponsor${facts.sponsor ? `, ${facts.sponsor.name},` : ""} or a leader, and never by whoever asked or owns the plan.`,
      );
    }
    if (move.status !== "requested") return notAllowedNow(`This request was ${move.status} already.`);
    const accepted = input.answer === "accepted";
    const text = input.text ?? "";
    if (!isOpen(facts.status)) return notAllowedNow(`${facts.code} has ended; its dates stay as they are.`);
    const blocked = accepted ? acceptProblem(facts, { toDay: move.toDay as Day }) : null;
    if (blocked) return notAllowedNow(blocked);
    if (!accepted && text === "") {
      return invalid("Say why the old end stays; whoever asked reads it.", {
        text: ["Say why the old end stays."],
      });
    }
    const { count } = await unit.db.dateMove.updateMany({
      where: { id: move.id, status: "requested" },
      data: {
        status: input.answer,
        answer: text,
        agreedById: viewer.personId,
        agreedAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) return notAllowedNow("Somebody else answered this request meanwhile.");
    const { endOn } = afterStep(ledgerOf(facts, move), {
      kind: accepted ? "accept" : "decline",
      id: move.id,
    });
    if (accepted) {
      await unit.move("plan", { id: facts.id, version: facts.version }, { endOn, updatedAt: now });
    }
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: input.answer,
      summary: accepted
        ? `accepted that the end of ${facts.code} moves from ${move.fromDay} to ${move.toDay}`
        : `declined to move the end of ${facts.code} to ${move.toDay}`,
      before: { endOn: facts.endOn },
      after: { endOn, reason: move.reason, answer: text, dateMoveId: move.id },
    });
    return done({ code: facts.code, endOn });
  });
}

/** The plan's end with the one request that is being answered. */
const ledgerOf = (
  facts: PlanFacts,
  { id, fromDay, toDay }: { id: string; fromDay: string; toDay: string },
): DateLedger => ({
  endOn: facts.endOn ?? (fromDay as Day),
  firstEndOn: facts.firstEndOn ?? (fromDay as Day),
  records: [{ id, fromDay: fromDay as Day, toDay: toDay as Day, status: "requested" }],
});
