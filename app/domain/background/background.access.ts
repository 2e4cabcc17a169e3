import { can } from "../access";
import type { Viewer } from "../viewer";

/** Who sees what Capstan does by itself: those who read the mail. */
export const maySeeBackground = (viewer: Viewer): boolean => can(viewer, "mail.read");
export const SEES_BACKGROUND = "What Capstan does by itself is open to administrators and CX leaders.";

/** Who decides about what failed for good. */
export const mayTendBackground = (viewer: Viewer): boolean => can(viewer, "workspace.manage");
export const TENDS_BACKGROUND = "Only administrators decide about work that failed.";
