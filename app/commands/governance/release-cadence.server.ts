import type { Act } from "~/domain/act";
import { canHoldCadence, WHO_HOLDS_CADENCE } from "~/domain/governance/governance.access";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findCadence } from "~/store/governance/cadence.queries.server";

/** Takes back what was said of a date: it stands open again. */
export async function releaseCadence(
  act: Act,
  input: { entryId: string; planned: string },
): Promise<Result<{ title: string }>> {
  const { viewer } = act;
  const entry = await findCadence(viewer, input.entryId, "UTC");
  const record = entry?.held.find(({ day }) => day === input.planned);
  if (!entry || !record) return notFound("record of that date");
  if (!canHoldCadence(viewer, entry)) return notPermitted(WHO_HOLDS_CADENCE);
  return commit(act, async (unit) => {
    await unit.db.cadenceHeld.deleteMany({ where: { entryId: entry.id, day: input.planned } });
    unit.log({
      noun: "cadence",
      recordId: entry.id,
      verb: "undone",
      summary: `took back what was said of “${entry.title}” of ${input.planned}`,
      before: { ...record },
    });
    return done({ title: entry.title });
  });
}
