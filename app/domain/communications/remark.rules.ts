import type { Viewer } from "../viewer";
import { approvalBar, mayApproveMessage, mayWriteMessage, WHO_WRITES_MESSAGES } from "./message.access";
import type { MessageFacts, VersionFacts } from "./message-facts";

/** Whoever writes the message or could approve it remarks on it. */
export const mayRemark = (viewer: Viewer, facts: MessageFacts): boolean =>
  mayWriteMessage(viewer, facts) || mayApproveMessage(viewer, facts);

export const WHO_REMARKS = `Remarks are made by those who approve messages and by those who write them. ${WHO_WRITES_MESSAGES}`;

/** Settled by whoever made it, or by another approver; never by the author alone, whom it was made for. */
export const maySettleRemark = (
  viewer: Viewer,
  facts: MessageFacts,
  version: Pick<VersionFacts, "submittedBy">,
  remark: { byId: string },
): boolean =>
  remark.byId === viewer.personId ||
  (mayApproveMessage(viewer, facts) && approvalBar(facts, version, viewer.personId) === null);

export const WHO_SETTLES_REMARKS =
  "A remark is settled by whoever made it, or by another leader or executive who did not write the message. Answer it, and ask one of them.";
