import type { Act } from "~/domain/act";
import { WHO_KEEPS_TEAM } from "~/domain/governance/governance.access";
import { canMoveHand } from "~/domain/governance/team";
import type { AnswerHand } from "~/domain/governance/team.schema";
import { canAnswerPilotHand, WHO_ANSWERS_PILOT_HANDS } from "~/domain/pilots/spread.access";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { findHand } from "~/store/governance/team.queries.server";
import { findPilotBrief } from "~/store/pilots/pilot-standing.server";

/** Gives somebody who raised a hand their place, or declines with thanks. */
export async function answerHand(
  act: Act,
  input: AnswerHand & { handId: string },
): Promise<Result<{ name: string; pilotCode: string | null }>> {
  const { viewer } = act;
  const hand = await findHand(viewer, input.handId);
  if (!hand) return notFound("raised hand");
  const pilot = hand.pilotId && (await findPilotBrief(database(), viewer.workspaceId, hand.pilotId));
  if (!canAnswerPilotHand(viewer, pilot || null)) {
    return notPermitted(pilot ? WHO_ANSWERS_PILOT_HANDS : WHO_KEEPS_TEAM);
  }
  if (!canMoveHand(hand.status, input.answer)) {
    return notAllowedNow(`This hand is ${hand.status} already.`);
  }
  return commit(act, async (unit) => {
    const change = { status: input.answer, placedIn: input.placedIn, answer: input.words };
    await unit.move("handRaiser", { id: hand.id, version: input.version }, change);
    unit.log({
      noun: "hand-raiser",
      recordId: hand.pilotId ?? hand.id,
      verb: input.answer === "placed" ? "granted" : "declined",
      summary:
        input.answer === "placed"
          ? `placed ${hand.name} in ${input.placedIn}`
          : `declined the offer of ${hand.name} with thanks`,
      before: { status: hand.status },
      after: { handId: hand.id, personId: hand.personId, ...change },
    });
    return done({ name: hand.name, pilotCode: hand.pilotCode });
  });
}
