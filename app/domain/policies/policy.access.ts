import { can } from "../access";
import type { Viewer } from "../viewer";

/** The leader keeps the register; whoever owns a policy answers for it. */
export const canReviewPolicy = (
  viewer: Viewer,
  policy: { workspaceId: string; ownerId: string | null },
): boolean =>
  can(viewer, "playbook.edit") || can(viewer, "work.update", { ...policy, ownIds: [policy.ownerId] });

export const WHO_KEEPS_POLICIES = "The policy register is kept by CX leaders and administrators.";
export const WHO_REVIEWS_POLICIES = "A policy is reviewed by its owner, a CX leader or an administrator.";
