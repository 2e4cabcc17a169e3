import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { adoptionWords } from "~/domain/rollouts/adoption";
import { canKeepRollout, WHO_KEEPS_ROLLOUT } from "~/domain/rollouts/rollout.access";
import { commit } from "~/store/commit.server";
import { findRollout } from "~/store/rollouts/rollout.queries.server";

/** Takes back a count that was wrong; it stays on record as withdrawn. */
export async function withdrawReading(
  act: Act,
  input: { id: string; readingId: string },
): Promise<Result<{ words: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const rollout = await findRollout(viewer, input.id, unit.db);
    const reading =
      rollout &&
      (await unit.db.rolloutReading.findFirst({ where: { id: input.readingId, rolloutId: rollout.id } }));
    if (!rollout || !reading) return notFound("count");
    if (!canKeepRollout(viewer, rollout)) return notPermitted(WHO_KEEPS_ROLLOUT);
    if (reading.withdrawnAt) return notAllowedNow("This count was withdrawn already.");
    await unit.db.rolloutReading.update({ where: { id: reading.id }, data: { withdrawnAt: now } });
    const words = adoptionWords(reading);
    unit.log({
      noun: "rollout",
      recordId: rollout.pilot.id,
      planId: rollout.plan?.id ?? null,
      verb: "withdrawn",
      summary: `took back the count of ${reading.day} in ${rollout.businessUnit}: ${words}`,
      before: { rolloutId: rollout.id, readingId: reading.id, adopted: reading.adopted, of: reading.of },
    });
    return done({ words });
  });
}
