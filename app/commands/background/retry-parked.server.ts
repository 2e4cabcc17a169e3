import type { Act } from "~/domain/act";
import { mayTendBackground, TENDS_BACKGROUND } from "~/domain/background/background.access";
import { type ParkedMove, whyNotRetry } from "~/domain/background/parked";
import { EFFECT_LABELS } from "~/domain/effects";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { tryAgainIn } from "~/store/background/parked.moves.server";
import { findParked } from "~/store/background/parked.queries.server";
import { commit } from "~/store/commit.server";

/** Puts what failed for good into the queue once more. */
export async function retryParked(
  act: Act,
  { parkedId, version }: ParkedMove,
): Promise<Result<{ what: string }>> {
  const { viewer } = act;
  if (!mayTendBackground(viewer)) return notPermitted(TENDS_BACKGROUND);
  return commit(act, async (unit) => {
    const parked = await findParked(unit.db, viewer, parkedId);
    if (!parked?.effect) return notFound("failed work");
    const refused = whyNotRetry(parked.outcome);
    if (refused) return refused;
    await tryAgainIn(unit, act, { ...parked, effect: parked.effect, version });
    return done({ what: EFFECT_LABELS[parked.effect.kind] });
  });
}
