import { can } from "../access";
import type { Viewer } from "../viewer";

/** Who is in the program and by whom: decided by those who run the accounts. */
export const canRunProgram = (viewer: Viewer): boolean =>
  can(viewer, "account.edit", { workspaceId: viewer.workspaceId });

/**
 * Protection plan and readings of one key account: also by the manager who looks after it, whose own daily
 * work this is. What a reading rests on is asked of everyone alike.
 */
export const canWorkOnKeyAccount = (viewer: Viewer, managerId: string | null): boolean =>
  canRunProgram(viewer) ||
  (managerId === viewer.personId &&
    can(viewer, "work.update", { workspaceId: viewer.workspaceId, ownIds: [managerId] }));
