import { KEY_KINDS, type LetterState, letterContent } from "~/domain/letters/letter";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { composeLetter, type ShownLetter } from "./composer.server";
import { placeAfter, wherePlace } from "./letter-place.server";

export interface MailboxLine {
  id: string;
  subject: string;
  status: LetterState;
  /** When it came, or could have come. */
  at: Date;
}

const AT_ONCE = 30;

/** One's own letters: those that hold a key to the house are left out, and those that are not to be read yet. */
const ownLetters = (viewer: Viewer, at: Date) => ({
  workspaceId: viewer.workspaceId,
  personId: viewer.personId,
  kind: { notIn: [...KEY_KINDS] },
  status: { not: "withdrawn" },
  OR: [{ status: { not: "waiting" } }, { notBefore: null }, { notBefore: { lte: at } }],
});

const LINE = {
  id: true,
  subject: true,
  status: true,
  content: true,
  createdAt: true,
  notBefore: true,
  sentAt: true,
} as const;

export async function listMailbox(
  viewer: Viewer,
  workspace: string,
  at: Date,
  before: string | null,
): Promise<{ letters: MailboxLine[]; next: string | null }> {
  const rows = await database().letter.findMany({
    where: { AND: [ownLetters(viewer, at), wherePlace(before)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: AT_ONCE + 1,
    select: LINE,
  });
  const shown = rows.slice(0, AT_ONCE);
  const letters = await Promise.all(
    shown.map(async ({ id, subject, status, content, sentAt, notBefore, createdAt }) => ({
      id,
      // The queue writes the words; until it came to this letter they are written here.
      subject:
        subject ||
        (await composeLetter(letterContent.parse(content), { workspace, personId: null, acts: false }))
          .subject,
      status: status as LetterState,
      at: sentAt ?? notBefore ?? createdAt,
    })),
  );
  return { letters, next: rows.length > AT_ONCE ? placeAfter(shown.at(-1)) : null };
}

export interface MailboxLetter extends MailboxLine {
  letter: ShownLetter;
}

/** A letter as it lies before its reader: written anew, for what acts in it is kept nowhere. */
export async function findMailboxLetter(
  viewer: Viewer,
  workspace: string,
  at: Date,
  letterId: string,
): Promise<MailboxLetter | null> {
  const row = await database().letter.findFirst({
    where: { AND: [ownLetters(viewer, at), { id: letterId }] },
    select: LINE,
  });
  if (!row) return null;
  const letter = await composeLetter(letterContent.parse(row.content), {
    workspace,
    personId: viewer.personId,
    acts: true,
  });
  return {
    id: row.id,
    subject: letter.subject,
    status: row.status as LetterState,
    at: row.sentAt ?? row.notBefore ?? row.createdAt,
    letter,
  };
}
