import { can } from "../access";
import type { Viewer } from "../viewer";

export const canWriteSegmentation = (viewer: Viewer): boolean =>
  can(viewer, "account.edit", { workspaceId: viewer.workspaceId });

/** An executive or a leader, as for everything that binds the whole company; not an administrator. */
export const canApproveSegmentation = (viewer: Viewer): boolean =>
  can(viewer, "triage.decide", { workspaceId: viewer.workspaceId });
