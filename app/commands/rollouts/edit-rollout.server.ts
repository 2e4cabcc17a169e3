import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { canKeepRollout, WHO_KEEPS_ROLLOUT } from "~/domain/rollouts/rollout.access";
import type { EditRollout } from "~/domain/rollouts/rollout.schema";
import { commit } from "~/store/commit.server";
import { findRollout } from "~/store/rollouts/rollout.queries.server";
import { findRolloutParts } from "~/store/rollouts/rollout-parts.server";

/** Names who answers for it, by when, and what counts as adopted. Its state follows from its moves alone. */
export async function editRollout(
  act: Act,
  { id, version, plan, ...fields }: EditRollout & { id: string },
): Promise<Result<{ businessUnit: string }>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    const rollout = await findRollout(viewer, id, unit.db);
    if (!rollout) return notFound("rollout");
    if (!canKeepRollout(viewer, rollout)) return notPermitted(WHO_KEEPS_ROLLOUT);
    const others = await unit.db.rollout.findMany({
      where: { workspaceId: viewer.workspaceId, pilotId: rollout.pilot.id, id: { not: id } },
      select: { businessUnit: true },
    });
    const name = fields.businessUnit.toLowerCase();
    if (others.some(({ businessUnit }) => businessUnit.toLowerCase() === name)) {
      const taken = `${fields.businessUnit} has its rollout of ${rollout.pilot.code} already.`;
      return invalid(taken, { businessUnit: [taken] });
    }
    const isRunning = rollout.status === "adopting" || rollout.status === "adopted";
    if (isRunning && (fields.ownerId === null || fields.dueOn === null)) {
      return invalid("It has begun: somebody answers for it, by a day.", {
        ...(fields.ownerId === null && { ownerId: ["Name who answers for it."] }),
        ...(fields.dueOn === null && { dueOn: ["Name the day by which it is adopted."] }),
      });
    }
    // Whoever is named already stays so, even if they have left meanwhile.
    const isSame = fields.ownerId === (rollout.owner?.id ?? null);
    const named = { ownerId: isSame ? null : fields.ownerId, plan };
    const parts = await findRolloutParts(unit.db, viewer.workspaceId, named);
    if (!parts.ok) return parts;
    const change = { ...fields, planId: parts.value.planId };
    await unit.move("rollout", { id, version }, change);
    const before = {
      businessUnit: rollout.businessUnit,
      ownerId: rollout.owner?.id ?? null,
      people: rollout.people,
      adoptedFrom: rollout.adoptedFrom,
      dueOn: rollout.dueOn,
      planId: rollout.plan?.id ?? null,
    };
    unit.log({
      noun: "rollout",
      recordId: rollout.pilot.id,
      planId: parts.value.planId,
      verb: "changed",
      summary: `changed the rollout of ${rollout.pilot.code} in ${fields.businessUnit}`,
      before: { rolloutId: id, ...before },
      after: { rolloutId: id, ...change },
    });
    return done({ businessUnit: fields.businessUnit });
  });
}
