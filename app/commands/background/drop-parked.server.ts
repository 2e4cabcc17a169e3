import type { Act } from "~/domain/act";
import { mayTendBackground, TENDS_BACKGROUND } from "~/domain/background/background.access";
import { type DropParked, whyNotDrop } from "~/domain/background/parked";
import { EFFECT_LABELS } from "~/domain/effects";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findParked } from "~/store/background/parked.queries.server";
import { commit } from "~/store/commit.server";

/** Lets go of what failed for good, with the reason; it can be tried again all the same. */
export async function dropParked(
  act: Act,
  { parkedId, version, reason }: DropParked,
): Promise<Result<{ what: string; version: number }>> {
  const { viewer } = act;
  if (!mayTendBackground(viewer)) return notPermitted(TENDS_BACKGROUND);
  return commit(act, async (unit) => {
    const parked = await findParked(unit.db, viewer, parkedId);
    if (!parked) return notFound("failed work");
    const refused = whyNotDrop(parked.outcome);
    if (refused) return refused;
    const row = await unit.move(
      "parkedEffect",
      { id: parkedId, version },
      { outcome: "dropped", reason, settledAt: act.now, settledById: viewer.personId },
    );
    const what = parked.effect
      ? EFFECT_LABELS[parked.effect.kind]
      : "Work of a kind that is not known any more";
    unit.log({
      noun: "parked-effect",
      recordId: parkedId,
      verb: "dropped",
      summary: `let go of what had failed: ${what.toLowerCase()} (${reason})`,
    });
    return done({ what, version: row.version });
  });
}
