import { can, type Subject } from "../access";
import type { Viewer } from "../viewer";

/** A case is its owner's, and the account owner's whose customer it is. */
export const caseSubject = (record: {
  workspaceId: string;
  ownerId: string | null;
  accountOwnerId: string | null;
}): Subject => ({
  workspaceId: record.workspaceId,
  ownIds: [record.ownerId, record.accountOwnerId],
});

export const canWorkCase = (
  viewer: Viewer,
  record: { ownerId: string | null; accountOwnerId: string | null },
): boolean => can(viewer, "case.work", caseSubject({ workspaceId: viewer.workspaceId, ...record }));

/** Whoever may work on cases may open one, which is then theirs. */
export const canOpenCase = (viewer: Viewer): boolean =>
  can(viewer, "case.work", { workspaceId: viewer.workspaceId, ownIds: [viewer.personId] });

export const WHO_WORKS_CASES =
  "A case is worked on by its owner, by the owner of its account, and by a CX leader. Ask one of them, or have it assigned to you.";
