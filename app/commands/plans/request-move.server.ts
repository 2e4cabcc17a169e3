import type { Act } from "~/domain/act";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import { movesFor, moveWords } from "~/domain/plans/plan-moves";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

/** Somebody without the right asks somebody who has it to make a move. */
export async function requestMove(
  act: Act,
  input: { code: string; event: PlanMoveEvent; note: string; askedOfId: string },
): Promise<Result<{ requestId: string; askedOf: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("plan");
    const move = movesFor(facts, viewer).find(({ event }) => event === input.event);
    if (!move) return notAllowedNow(`${facts.code} has moved on; this cannot be asked for any more.`);
    if (move.permitted) return notAllowedNow(`You have the right to ${moveWords(input.event)} yourself.`);
    if (!move.requestable) {
      return notPermitted(
        `Nobody here could ${moveWords(input.event)} at the moment, so there is nobody to ask.`,
      );
    }
    const asked = move.askable.find(({ id }) => id === input.askedOfId);
    if (!asked) {
      return invalid("Ask somebody who has the right.", {
        askedOfId: [`Choose one of ${move.askable.map(({ name }) => name).join(", ")}.`],
      });
    }
    const open = await unit.db.moveRequest.count({
      where: {
        planId: facts.id,
        event: input.event,
        status: "open",
        requestedById: viewer.personId,
        askedOfId: asked.id,
      },
    });
    if (open > 0) return notAllowedNow(`You have asked ${asked.name} already; it is not answered yet.`);
    const request = await unit.db.moveRequest.create({
      data: {
        id: newId(),
        planId: facts.id,
        event: input.event,
        note: input.note,
        status: "open",
        requestedById: viewer.personId,
        askedOfId: asked.id,
        createdAt: now,
      },
    });
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: "requested",
      summary: `asked ${asked.name} about ${facts.code}: ${move.label.toLowerCase()}`,
      after: { event: input.event, note: input.note, requestId: request.id, askedOfId: asked.id },
    });
    return done({ requestId: request.id, askedOf: asked.name });
  });
}
