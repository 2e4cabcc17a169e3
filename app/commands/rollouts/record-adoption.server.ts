import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { adoptionWords } from "~/domain/rollouts/adoption";
import { canKeepRollout, WHO_KEEPS_ROLLOUT } from "~/domain/rollouts/rollout.access";
import type { Adoption } from "~/domain/rollouts/rollout.schema";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findRollout } from "~/store/rollouts/rollout.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Keeps a count of those who work the new way. A count is never changed: a wrong one is withdrawn. */
export async function recordAdoption(
  act: Act,
  { id, key, ...count }: Adoption & { id: string },
): Promise<Result<{ readingId: string; words: string }>> {
  const { viewer, now } = act;
  const today = dayIn(now, await findTimeZone(viewer.workspaceId));
  return commit(act, async (unit) => {
    const rollout = await findRollout(viewer, id, unit.db);
    if (!rollout) return notFound("rollout");
    if (!canKeepRollout(viewer, rollout)) return notPermitted(WHO_KEEPS_ROLLOUT);
    const words = adoptionWords(count);
    const made = key ? await unit.db.rolloutReading.findUnique({ where: { id: key } }) : null;
    if (made?.rolloutId === id) return done({ readingId: made.id, words });
    if (rollout.status === "planned" || rollout.status === "declined") {
      return notAllowedNow(
        rollout.status === "planned"
          ? "Start the rollout first; from then on those who work the new way are counted."
          : `${rollout.businessUnit} declined it; there is nobody to count.`,
      );
    }
    if (count.day > today) {
      return invalid("Nobody can be counted on a day to come.", { day: ["Choose today or an earlier day."] });
    }
    if (rollout.startedOn !== null && count.day < rollout.startedOn) {
      return invalid(`The rollout began on ${rollout.startedOn}.`, {
        day: [`It began on ${rollout.startedOn}; choose that day or a later one.`],
      });
    }
    const readingId = made ? newId() : (key ?? newId());
    await unit.db.rolloutReading.create({
      data: { ...count, id: readingId, rolloutId: id, byId: viewer.personId, createdAt: now },
    });
    unit.log({
      noun: "rollout",
      recordId: rollout.pilot.id,
      planId: rollout.plan?.id ?? null,
      verb: "counted",
      summary: `counted who works the new way in ${rollout.businessUnit}: ${words}`,
      after: { rolloutId: id, readingId, ...count },
    });
    return done({ readingId, words });
  });
}
