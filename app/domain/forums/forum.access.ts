import { can } from "../access";
import type { Viewer } from "../viewer";

interface Kept {
  workspaceId: string;
  ownerId: string | null;
}

/** Whoever owns a community writes its agreements; the leader can for every one. */
export const canEditForum = (viewer: Viewer, forum: Kept): boolean =>
  can(viewer, "playbook.edit") || can(viewer, "work.update", { ...forum, ownIds: [forum.ownerId] });

/** Only the approver who is named, and never the owner. */
export const canApproveForum = (viewer: Viewer, forum: Kept & { approverId: string | null }): boolean =>
  can(viewer, "program.read") && forum.approverId === viewer.personId && forum.ownerId !== viewer.personId;

export const WHO_ADDS_FORUMS = "Communities are put on the register by CX leaders and administrators.";
export const WHO_EDITS_FORUMS =
  "A community's agreements are written by its owner, a CX leader or an administrator.";
export const WHO_APPROVES_FORUMS =
  "The agreements are approved by the approver who is named, and never by the owner.";
