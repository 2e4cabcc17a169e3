import { type AudienceKind, OUTSIDE_KINDS } from "~/domain/audiences/audience";
import type { Tx } from "../database.server";

export interface Refusing {
  email: string;
  personId: string | null;
  audience: string;
  audienceId: string | null;
  audienceKind: string | null;
  communicationId: string;
  code: string;
  planId: string | null;
}

/** Whether further messages may be refused: by people outside alone. */
export const mayRefuse = ({ audienceKind, personId }: Pick<Refusing, "audienceKind" | "personId">): boolean =>
  personId === null && audienceKind !== null && OUTSIDE_KINDS.includes(audienceKind as AudienceKind);

/** Of whom and what a refusal speaks, by the letter it is said with. */
export async function findRefusing(
  db: Tx,
  workspaceId: string,
  recipientId: string,
): Promise<Refusing | null> {
  const row = await db.recipient.findFirst({
    where: { id: recipientId, workspaceId },
    select: {
      email: true,
      personId: true,
      communication: { select: { id: true, code: true, planId: true } },
      communicationAudience: { select: { audience: true, register: { select: { id: true, kind: true } } } },
    },
  });
  if (!row) return null;
  const { communication, communicationAudience: version } = row;
  return {
    email: row.email,
    personId: row.personId,
    audience: version.audience,
    audienceId: version.register?.id ?? null,
    audienceKind: version.register?.kind ?? null,
    communicationId: communication.id,
    code: communication.code,
    planId: communication.planId,
  };
}
