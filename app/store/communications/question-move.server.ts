import { type AudienceKind, OUTSIDE_KINDS } from "~/domain/audiences/audience";
import type { QuestionState } from "~/domain/communications/questions";
import type { Tx } from "../database.server";
import { listMessageStandings, type MessageStanding } from "./message-standing.server";
import type { Reachable } from "./reachable.server";

/** A question as whoever settles it needs it. */
export interface QuestionForMove {
  id: string;
  version: number;
  status: QuestionState;
  text: string;
  versionId: string;
  audience: string;
  message: MessageStanding;
  asker: Omit<Reachable, "version" | "versionId">;
  /** Whoever asked worked here, and does no more. */
  hasLeft: boolean;
}

export async function findQuestionForMove(
  db: Tx,
  workspaceId: string,
  id: string,
): Promise<QuestionForMove | null> {
  const row = await db.messageQuestion.findFirst({
    where: { id, workspaceId },
    include: {
      recipient: true,
      communicationAudience: {
        select: { audience: true, communicationId: true, register: { select: { kind: true } } },
      },
    },
  });
  if (!row) return null;
  const { recipient, communicationAudience: version } = row;
  const [message] = await listMessageStandings(db, workspaceId, { ids: [version.communicationId] });
  if (!message) return null;
  const person = recipient.personId
    ? await db.person.findFirst({
        where: { id: recipient.personId, workspaceId },
        select: { active: true },
      })
    : null;
  const kind = version.register?.kind as AudienceKind | undefined;
  return {
    id: row.id,
    version: row.version,
    status: row.status as QuestionState,
    text: row.text,
    versionId: row.communicationAudienceId,
    audience: version.audience,
    message,
    asker: {
      id: recipient.id,
      email: recipient.email,
      name: recipient.name,
      personId: recipient.personId,
      locale: recipient.locale,
      timeZone: recipient.timeZone,
      merge: recipient.merge as Record<string, string>,
      outside: recipient.personId === null && (kind === undefined || OUTSIDE_KINDS.includes(kind)),
    },
    hasLeft: recipient.personId !== null && !(person?.active ?? false),
  };
}
