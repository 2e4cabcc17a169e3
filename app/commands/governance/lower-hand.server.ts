import type { Act } from "~/domain/act";
import { canMoveHand } from "~/domain/governance/team";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findHand } from "~/store/governance/team.queries.server";

/** Whoever raised a hand takes it back while nobody has answered. */
export async function lowerHand(
  act: Act,
  input: { handId: string },
): Promise<Result<{ id: string; pilotCode: string | null }>> {
  const { viewer } = act;
  const hand = await findHand(viewer, input.handId);
  if (!hand) return notFound("raised hand");
  if (hand.personId !== viewer.personId) return notPermitted("A hand is taken back by whoever raised it.");
  if (!canMoveHand(hand.status, "lowered")) return notAllowedNow(`Your hand is ${hand.status} already.`);
  return commit(act, async (unit) => {
    await unit.move("handRaiser", hand, { status: "lowered" });
    unit.log({
      noun: "hand-raiser",
      recordId: hand.pilotId ?? hand.id,
      verb: "withdrawn",
      summary: hand.pilotCode ? `took the hand for ${hand.pilotCode} back` : "took the own hand back",
      before: { handId: hand.id },
    });
    return done({ id: hand.id, pilotCode: hand.pilotCode });
  });
}
