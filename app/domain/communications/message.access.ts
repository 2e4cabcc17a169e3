import { can, type Subject } from "../access";
import type { Viewer } from "../viewer";
import type { MessageFacts, VersionFacts } from "./message-facts";

/** Who stands on a message: whose plan or pilot it speaks of. */
type Standing = Pick<MessageFacts, "workspaceId" | "about">;

const subjectOf = ({ workspaceId, about }: Standing): Subject => ({
  workspaceId,
  ownIds: about?.ownIds ?? [],
});

/** Leaders write messages; an owner writes those of their own plan or pilot. */
export const mayWriteMessage = (viewer: Viewer, message: Standing): boolean =>
  can(viewer, "communication.edit", subjectOf(message)) ||
  (message.about !== null &&
    can(viewer, message.about.kind === "plan" ? "plan.edit" : "pilot.edit", subjectOf(message)));

export const maySendMessage = (viewer: Viewer, message: Standing): boolean =>
  can(viewer, "communication.send", subjectOf(message));

/** By their role; whether they wrote it themselves is a gate of its own, which explains itself. */
export const mayApproveMessage = (viewer: Viewer, message: Standing): boolean =>
  can(viewer, "communication.approve", subjectOf(message));

/** Why this person does not approve it, in words; null: they may. */
export function approvalBar(
  facts: Pick<MessageFacts, "createdById" | "writerIds" | "about">,
  version: Pick<VersionFacts, "submittedBy">,
  personId: string,
): string | null {
  const others = "another leader or an executive approves it";
  if (facts.createdById === personId || facts.writerIds.includes(personId)) return `you wrote it; ${others}`;
  if (version.submittedBy?.id === personId) return `you submitted it; ${others}`;
  if (facts.about?.ownIds.includes(personId)) {
    return `it is about ${facts.about.kind === "plan" ? "a plan" : "a pilot"} of yours; ${others}`;
  }
  return null;
}

export const WHO_APPROVES_MESSAGES =
  "Messages are approved by a CX leader or an executive who did not write them. Ask one of them.";
export const WHO_SENDS_MESSAGES =
  "Messages are sent by leaders and administrators, and those of a plan or a pilot by its owner too. Ask one of them.";
export const WHO_WRITES_MESSAGES =
  "Messages are written by leaders and administrators, and those of a plan or a pilot by its owner too. Ask one of them.";
