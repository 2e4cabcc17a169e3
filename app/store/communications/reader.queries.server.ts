import type { CommunicationKind } from "~/domain/communications/communication";
import { type LinkEnd, linkEnd } from "~/domain/communications/recipient-view";
import type { SnapshotContent } from "~/domain/communications/snapshot";
import { database } from "../database.server";

/** Whoever came by the link of their letter, and what that letter carried. */
export interface MessageReader {
  recipientId: string;
  workspaceId: string;
  workspace: string;
  email: string;
  name: string;
  personId: string | null;
  locale: string;
  timeZone: string;
  merge: Record<string, string>;
  acknowledgedAt: Date | null;
  sentAt: Date | null;
  versionId: string;
  audience: string;
  /** The audience of the register, and of which kind it is. */
  audienceId: string | null;
  audienceKind: string | null;
  message: {
    id: string;
    code: string;
    kind: CommunicationKind;
    pilotId: string | null;
    correctsId: string | null;
  };
  snapshot: { id: string; number: number; at: Date; content: SnapshotContent };
}

/** The reader behind a link; a word where it has ended, null where there is nobody. */
export async function findReader(recipientId: string, at: Date): Promise<MessageReader | LinkEnd | null> {
  const row = await database().recipient.findUnique({
    where: { id: recipientId },
    include: {
      communication: { select: { id: true, code: true, kind: true, pilotId: true, correctsId: true } },
      communicationAudience: {
        select: {
          audience: true,
          snapshotId: true,
          register: { select: { id: true, kind: true } },
        },
      },
    },
  });
  if (!row) return null;
  const [workspace, person, letter] = await Promise.all([
    database().workspace.findUniqueOrThrow({ where: { id: row.workspaceId }, select: { name: true } }),
    row.personId
      ? database().person.findFirst({ where: { id: row.personId, workspaceId: row.workspaceId } })
      : null,
    row.letterId
      ? database().letter.findUnique({
          where: { id: row.letterId },
          select: { status: true, content: true, createdAt: true, sentAt: true },
        })
      : null,
  ]);
  const ended = linkEnd(
    {
      status: row.status,
      letter: letter && { status: letter.status, at: letter.sentAt ?? letter.createdAt },
      active: row.personId ? (person?.active ?? false) : null,
    },
    at,
  );
  if (ended) return ended;
  const version = row.communicationAudience;
  // What the letter carried, and not what was approved since.
  const snapshotId = snapshotIn(letter?.content) ?? version.snapshotId;
  const snapshot = snapshotId
    ? await database().communicationSnapshot.findFirst({
        where: { id: snapshotId, workspaceId: row.workspaceId },
        select: { id: true, number: true, at: true, content: true },
      })
    : null;
  if (!snapshot) return null;
  return {
    recipientId: row.id,
    workspaceId: row.workspaceId,
    workspace: workspace.name,
    email: row.email,
    name: row.name,
    personId: row.personId,
    locale: row.locale,
    timeZone: row.timeZone,
    merge: row.merge as Record<string, string>,
    acknowledgedAt: row.acknowledgedAt,
    sentAt: letter?.sentAt ?? null,
    versionId: row.communicationAudienceId,
    audience: version.audience,
    audienceId: version.register?.id ?? null,
    audienceKind: version.register?.kind ?? null,
    message: { ...row.communication, kind: row.communication.kind as CommunicationKind },
    snapshot: { ...snapshot, content: snapshot.content as unknown as SnapshotContent },
  };
}

const snapshotIn = (content: unknown): string | null => {
  const found = typeof content === "object" && content !== null && Reflect.get(content, "snapshotId");
  return typeof found === "string" && found !== "" ? found : null;
};

/** A picture or a file of the very words that this reader was sent. */
export async function findReaderFile(reader: MessageReader, fileId: string) {
  if (!reader.snapshot.content.files.some(({ id }) => id === fileId)) return null;
  return database().communicationFile.findFirst({
    where: { id: fileId, workspaceId: reader.workspaceId, communicationId: reader.message.id },
    select: { name: true, mediaType: true, size: true, bytes: true },
  });
}
