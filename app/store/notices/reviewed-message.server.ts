import { approvalBar } from "~/domain/communications/message.access";
import type { LogLine } from "~/domain/notices/log-line";
import type { NoticePerson, ReviewedMessage } from "~/domain/notices/notice-ground";
import { listMessageStandings } from "../communications/message-standing.server";
import { writersOf } from "../communications/writers.server";
import type { Database, Tx } from "../database.server";

/** The message a line of its review speaks of, with those who wrote it and those who may approve it. */
export async function findReviewedMessage(
  db: Tx | Database,
  workspaceId: string,
  line: LogLine,
  people: ReadonlyMap<string, NoticePerson>,
): Promise<ReviewedMessage | null> {
  if (line.noun !== "communication") return null;
  const [standing] = await listMessageStandings(db, workspaceId, { ids: [line.recordId] });
  if (!standing) return null;
  const versions = await db.communicationAudience.findMany({
    where: { workspaceId, communicationId: standing.id },
    select: { status: true, submittedById: true },
  });
  const writers = (await writersOf(db, workspaceId, [standing.id])).get(standing.id) ?? [];
  const submitters = versions.flatMap(({ submittedById }) => submittedById ?? []);
  const ground = { ...standing, writerIds: [...writers, ...submitters] };
  return {
    id: standing.id,
    code: standing.code,
    subject: standing.subject,
    authorIds: [...new Set([...submitters, standing.createdById])],
    approverIds: [...people.values()]
      .filter(({ id, role, active, auditor }) => {
        const may = active && !auditor && (role === "leader" || role === "executive");
        return may && approvalBar(ground, { submittedBy: null }, id) === null;
      })
      .map(({ id }) => id),
    waits: versions.filter(({ status }) => status === "inReview").length,
  };
}
