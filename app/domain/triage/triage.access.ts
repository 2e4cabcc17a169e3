import { can } from "../access";
import type { Viewer } from "../viewer";

export const canTriage = (viewer: Viewer): boolean =>
  can(viewer, "triage.decide", { workspaceId: viewer.workspaceId });

export const WHO_DECIDES = "The weekly triage is held by CX leaders and executives. Ask one of them.";
