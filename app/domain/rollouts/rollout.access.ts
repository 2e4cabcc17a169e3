import { can, type Subject } from "../access";
import type { Viewer } from "../viewer";
import type { RolloutFacts } from "./rollout";

const subjectOf = (rollout: Pick<RolloutFacts, "workspaceId" | "pilot" | "owner">): Subject => ({
  workspaceId: rollout.workspaceId,
  ownIds: [rollout.owner?.id ?? null, rollout.pilot.ownerId],
});

/** Who plans, starts and ends it: the business unit's owner, whoever owned the pilot, and leaders. */
export const canKeepRollout = (
  viewer: Viewer,
  rollout: Pick<RolloutFacts, "workspaceId" | "pilot" | "owner">,
): boolean => can(viewer, "work.update", subjectOf(rollout));

export const WHO_KEEPS_ROLLOUT =
  "A rollout is kept by whoever answers for it in the business unit, by the owner of the pilot and by CX leaders.";
