import { can } from "../access";
import type { Viewer } from "../viewer";

/** The strategy is adopted and reviewed by whoever leads the program, or by an executive. */
export const canDecideStrategy = (viewer: Viewer): boolean =>
  can(viewer, "playbook.edit") || (viewer.role === "executive" && can(viewer, "contact.log"));

export const WHO_DECIDES_STRATEGY =
  "The strategy is adopted and reviewed by CX leaders, administrators and executives.";

/** Whoever has to hold a meeting says that it was held; leaders can for everybody. */
export const canHoldCadence = (
  viewer: Viewer,
  entry: { workspaceId: string; ownerId: string | null },
): boolean => can(viewer, "work.update", { workspaceId: entry.workspaceId, ownIds: [entry.ownerId] });

export const WHO_HOLDS_CADENCE =
  "Whoever owns a date, a CX leader or an administrator says whether it was held.";
export const WHO_KEEPS_CADENCE = "The cadence calendar is kept by CX leaders and administrators.";
export const WHO_KEEPS_TEAM = "The roster is kept by CX leaders and administrators.";
export const WHO_LOGS_ACTS =
  "Viewers read the engagement log; everybody else can write down what they did themselves.";
