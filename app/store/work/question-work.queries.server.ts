import { questionsPath } from "~/domain/communications/questions";
import type { Viewer } from "~/domain/viewer";
import type { DecisionItem } from "~/domain/work/work-item";
import { dayIn } from "~/shared/calendar";
import { listMessageStandings } from "../communications/message-standing.server";
import { database } from "../database.server";

interface Waiting {
  messageId: string;
  count: number;
  oldest: Date;
}

/** Questions of readers that wait for the viewer: about what they wrote, or what is theirs. */
export async function listQuestionWork(viewer: Viewer): Promise<DecisionItem[]> {
  const { workspaceId, personId } = viewer;
  const rows = await database().$queryRaw<Waiting[]>`
    SELECT v."communicationId" AS "messageId", count(*)::int AS "count", min(q."at") AS "oldest"
    FROM "MessageQuestion" q JOIN "CommunicationAudience" v ON v."id" = q."communicationAudienceId"
    WHERE q."workspaceId" = ${workspaceId} AND q."status" = 'open'
    GROUP BY 1 ORDER BY 3`;
  if (rows.length === 0) return [];
  const messages = await listMessageStandings(database(), workspaceId, {
    ids: rows.map(({ messageId }) => messageId),
  });
  return rows.flatMap(({ messageId, count, oldest }): DecisionItem[] => {
    const message = messages.find(({ id }) => id === messageId);
    const mine = message?.createdById === personId || (message?.about?.ownIds.includes(personId) ?? false);
    if (!message || !mine) return [];
    return [
      {
        id: `questions-${messageId}`,
        kind: "request",
        text: `${count === 1 ? "A question waits" : `${count} questions wait`} for an answer: ${message.code}`,
        detail: message.subject,
        href: questionsPath(message.code),
        since: dayIn(oldest, viewer.timeZone),
      },
    ];
  });
}
