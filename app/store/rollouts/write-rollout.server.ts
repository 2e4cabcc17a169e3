import type { Act } from "~/domain/act";
import { USUAL_ADOPTED_FROM } from "~/domain/rollouts/rollout";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";

export interface RolloutToWrite {
  pilot: { id: string; code: string };
  businessUnit: string;
  planId?: string | null;
  ownerId?: string | null;
  people?: number | null;
  adoptedFrom?: string;
  dueOn?: Day | null;
  id?: string;
}

/**
 * Plans the rollout in one business unit, inside the change that asks for it: by hand, by the decision to scale, or
 * by an accepted request. A unit has one per pilot; null where it has one already.
 */
export async function writeRollout(unit: Unit, act: Act, rollout: RolloutToWrite): Promise<string | null> {
  const { pilot, ownerId = null, planId = null, people = null, dueOn = null } = rollout;
  const businessUnit = rollout.businessUnit.trim();
  const taken = await unit.db.rollout.findMany({
    where: { workspaceId: act.viewer.workspaceId, pilotId: pilot.id },
    select: { businessUnit: true },
  });
  const same = (name: string) => name.toLowerCase() === businessUnit.toLowerCase();
  if (taken.some((other) => same(other.businessUnit))) return null;
  const id = rollout.id ?? newId();
  const adoptedFrom = rollout.adoptedFrom ?? USUAL_ADOPTED_FROM;
  const fields = { businessUnit, ownerId, planId, people, adoptedFrom, dueOn };
  await unit.db.rollout.create({
    data: {
      ...fields,
      id,
      workspaceId: act.viewer.workspaceId,
      pilotId: pilot.id,
      createdAt: act.now,
    },
  });
  unit.log({
    noun: "rollout",
    recordId: pilot.id,
    planId,
    verb: "created",
    summary: `planned the rollout of ${pilot.code} in ${businessUnit}`,
    after: { rolloutId: id, ...fields },
  });
  return id;
}
