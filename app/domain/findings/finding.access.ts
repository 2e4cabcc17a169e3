import { can, type Subject } from "../access";
import type { Viewer } from "../viewer";

/** An owner's own findings are those they logged. */
export const findingSubject = (finding: { workspaceId: string; createdById: string }): Subject => ({
  workspaceId: finding.workspaceId,
  ownIds: [finding.createdById],
});

export const canLogFinding = (viewer: Viewer): boolean =>
  can(viewer, "finding.edit", { workspaceId: viewer.workspaceId, ownIds: [viewer.personId] });

export const canEditFinding = (viewer: Viewer, finding: { createdById: string }): boolean =>
  can(viewer, "finding.edit", findingSubject({ workspaceId: viewer.workspaceId, ...finding }));

export const WHO_EDITS_FINDINGS = "Findings are edited by whoever logged them and by a CX leader.";
