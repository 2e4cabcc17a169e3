import { mayApproveMessage } from "~/domain/communications/message.access";
import { messagePath, messageReviewPath } from "~/domain/communications/message-places";
import { audienceNames } from "~/domain/communications/message-words";
import type { Viewer } from "~/domain/viewer";
import type { DecisionItem, WaitingItem } from "~/domain/work/work-item";
import { dayIn } from "~/shared/calendar";
import {
  approvableBy,
  listWaitingMessages,
  type WaitingMessage,
} from "../communications/waiting-messages.queries.server";

type Version = WaitingMessage["versions"][number];

const namesOf = (versions: readonly Version[]): string =>
  audienceNames(versions.map(({ audience }) => audience));

/** Messages that wait for the viewer's approval, those that came back to them, and those they wait for. */
export async function listMessageWork(
  viewer: Viewer,
): Promise<{ decisions: DecisionItem[]; waiting: WaitingItem[] }> {
  const { workspaceId, personId, timeZone } = viewer;
  const [inReview, returned] = await Promise.all([
    listWaitingMessages(workspaceId, { state: "inReview" }),
    listWaitingMessages(workspaceId, { state: "returned", submittedById: personId }),
  ]);
  const since = ([first]: readonly Version[]) =>
    first?.submittedAt ? dayIn(first.submittedAt, timeZone) : null;
  const decisions: DecisionItem[] = [];
  const waiting: WaitingItem[] = [];
  for (const message of inReview) {
    const mine = mayApproveMessage(viewer, message) ? approvableBy(message, personId) : [];
    if (mine.length > 0) {
      decisions.push({
        id: `message-${message.id}`,
        kind: "approve",
        text: `Approve ${message.code} for ${namesOf(mine)}`,
        detail: message.subject,
        href: messageReviewPath(message.code),
        since: since(mine),
      });
      continue;
    }
    const asked = message.versions.filter(({ submittedById }) => submittedById === personId);
    if (asked.length === 0) continue;
    waiting.push({
      id: `message-${message.id}`,
      text: `${message.code} for ${namesOf(asked)} waits for approval`,
      detail: message.subject,
      href: messagePath(message.code),
      who: "a leader or an executive",
      since: since(asked),
    });
  }
  for (const { id, code, versions } of returned) {
    decisions.push({
      id: `message-back-${id}`,
      kind: "request",
      text: `${code} for ${namesOf(versions)} came back to you`,
      detail: versions[0]?.returnedReason ?? "",
      href: messagePath(code),
      since: since(versions),
    });
  }
  return { decisions, waiting };
}
