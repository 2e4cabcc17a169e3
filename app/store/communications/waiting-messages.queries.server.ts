import { approvalBar } from "~/domain/communications/message.access";
import type { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { listMessageStandings, type MessageStanding } from "./message-standing.server";
import { writersOf } from "./writers.server";

/** Versions of one message that wait for somebody, as far as it decides for whom. */
export interface WaitingMessage extends MessageStanding {
  writerIds: string[];
  versions: {
    id: string;
    audience: string;
    submittedById: string | null;
    submittedAt: Date | null;
    returnedReason: string;
  }[];
}

const inState = (status: string, personId?: string): Prisma.CommunicationAudienceWhereInput => ({
  status,
  ...(personId ? { submittedById: personId } : {}),
});

/** Messages with versions in review, or sent back to this person; three statements, however many there are. */
export async function listWaitingMessages(
  workspaceId: string,
  which: { state: "inReview" } | { state: "returned"; submittedById: string },
  db: Tx = database(),
): Promise<WaitingMessage[]> {
  const where = inState(which.state, which.state === "returned" ? which.submittedById : undefined);
  const versions = await db.communicationAudience.findMany({
    where: { workspaceId, ...where },
    select: {
      id: true,
      communicationId: true,
      audience: true,
      submittedById: true,
      submittedAt: true,
      returnedReason: true,
    },
    orderBy: [{ submittedAt: "asc" }, { position: "asc" }],
  });
  if (versions.length === 0) return [];
  const ids = [...new Set(versions.map(({ communicationId }) => communicationId))];
  const standings = await listMessageStandings(db, workspaceId, { ids });
  const writers = await writersOf(db, workspaceId, ids);
  return standings.map((standing) => ({
    ...standing,
    writerIds: writers.get(standing.id) ?? [],
    versions: versions
      .filter(({ communicationId }) => communicationId === standing.id)
      .map(({ communicationId: _, ...version }) => version),
  }));
}

/** Those of its versions that this person may approve: none of a message they wrote or own. */
export const approvableBy = (message: WaitingMessage, personId: string): WaitingMessage["versions"] =>
  message.versions.filter(
    ({ submittedById }) =>
      approvalBar(
        message,
        { submittedBy: submittedById ? { id: submittedById, name: "" } : null },
        personId,
      ) === null,
  );
