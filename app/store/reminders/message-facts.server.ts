import { messageReviewPath } from "~/domain/communications/message-places";
import { audienceNames } from "~/domain/communications/message-words";
import type { StateFact } from "~/domain/reminders/reminder-facts";
import { dayIn } from "~/shared/calendar";
import {
  approvableBy,
  listWaitingMessages,
  type WaitingMessage,
} from "../communications/waiting-messages.queries.server";
import type { Around } from "./state-around.server";

/** Messages that wait for approval, told once to everybody who may give it. */
export async function listMessageStates(
  workspaceId: string,
  { timeZone, leaderIds, executiveIds }: Around,
): Promise<StateFact[]> {
  const messages = await listWaitingMessages(workspaceId, { state: "inReview" });
  const approvers = [...new Set([...leaderIds, ...executiveIds])];
  return messages.flatMap((message) =>
    bySubmission(message).map(([submitted, versions]): StateFact => {
      const part = { ...message, versions };
      return {
        key: `message:${message.id}:${submitted.getTime()}`,
        kind: "decision",
        title: `${message.code} waits for approval for ${audienceNames(versions.map(({ audience }) => audience))}`,
        href: messageReviewPath(message.code),
        arisenOn: dayIn(submitted, timeZone),
        toldTo: approvers.filter((personId) => approvableBy(part, personId).length > 0),
        settledOn: null,
        planId: message.about?.kind === "plan" ? message.about.id : undefined,
      };
    }),
  );
}

type Versions = WaitingMessage["versions"];

/** What was submitted together is told together. */
function bySubmission({ versions }: WaitingMessage): [Date, Versions][] {
  const moments = new Map<number, Versions>();
  for (const version of versions) {
    const at = version.submittedAt?.getTime();
    if (at !== undefined) moments.set(at, [...(moments.get(at) ?? []), version]);
  }
  return [...moments].map(([at, together]) => [new Date(at), together]);
}
