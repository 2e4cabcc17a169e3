import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { whyNotRollOut } from "~/domain/replications/replication";
import { canKeepRollout, WHO_KEEPS_ROLLOUT } from "~/domain/rollouts/rollout.access";
import type { NewRollout } from "~/domain/rollouts/rollout.schema";
import { commit } from "~/store/commit.server";
import { findPilotBrief } from "~/store/pilots/pilot-standing.server";
import { findRolloutParts } from "~/store/rollouts/rollout-parts.server";
import { writeRollout } from "~/store/rollouts/write-rollout.server";

/** Plans a scaled pilot in one more business unit. */
export async function addRollout(
  act: Act,
  { code, key, plan, ...input }: NewRollout & { code: string },
): Promise<Result<{ id: string; businessUnit: string }>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    const pilot = await findPilotBrief(unit.db, viewer.workspaceId, code);
    if (!pilot) return notFound("pilot");
    if (!canKeepRollout(viewer, { workspaceId: pilot.workspaceId, pilot, owner: null })) {
      return notPermitted(WHO_KEEPS_ROLLOUT);
    }
    const not = whyNotRollOut(pilot);
    if (not) return notAllowedNow(not);
    const made = key ? await unit.db.rollout.findUnique({ where: { id: key } }) : null;
    if (made?.workspaceId === viewer.workspaceId) {
      return done({ id: made.id, businessUnit: made.businessUnit });
    }
    const parts = await findRolloutParts(unit.db, viewer.workspaceId, { ownerId: input.ownerId, plan });
    if (!parts.ok) return parts;
    const id = await writeRollout(unit, act, {
      ...input,
      ...parts.value,
      pilot,
      id: made ? undefined : key,
    });
    if (!id) {
      const taken = `${input.businessUnit} has its rollout of ${pilot.code} already.`;
      return invalid(taken, { businessUnit: [taken] });
    }
    return done({ id, businessUnit: input.businessUnit });
  });
}
