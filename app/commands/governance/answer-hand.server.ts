import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_TEAM } from "~/domain/governance/governance.access";
import { canMoveHand } from "~/domain/governance/team";
import type { AnswerHand } from "~/domain/governance/team.schema";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findHand } from "~/store/governance/team.queries.server";

/** Gives somebody who raised a hand their place, or declines with thanks. */
export async function answerHand(
  act: Act,
  input: AnswerHand & { handId: string },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const hand = await findHand(viewer, input.handId);
  if (!hand) return notFound("raised hand");
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_TEAM);
  if (!canMoveHand(hand.status, input.answer)) {
    return notAllowedNow(`This hand is ${hand.status} already.`);
  }
  return commit(act, async (unit) => {
    const change = { status: input.answer, placedIn: input.placedIn, answer: input.words };
    await unit.move("handRaiser", { id: hand.id, version: input.version }, change);
    unit.log({
      noun: "hand-raiser",
      recordId: hand.id,
      verb: input.answer === "placed" ? "granted" : "declined",
      summary:
        input.answer === "placed"
          ? `placed ${hand.name} in ${input.placedIn}`
          : `declined the offer of ${hand.name} with thanks`,
      before: { status: hand.status },
      after: change,
    });
    return done({ name: hand.name });
  });
}
