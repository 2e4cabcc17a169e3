import { type LetterContent, letterContent, secretLinkOf, withoutLink } from "~/domain/letters/letter";
import type { LetterFacts } from "~/domain/letters/letter-moves";
import type { Viewer } from "~/domain/viewer";
import { env } from "~/shared/env.server";
import { database, type Tx } from "../database.server";
import { composeLetter } from "./composer.server";
import { asLine, asMovable, LETTER_LINE, type LetterLine } from "./letter-list.queries.server";

export interface LetterTryLine {
  id: string;
  number: number;
  at: Date;
  outcome: string;
  code: number | null;
  reply: string;
  repeated: boolean;
  tookMillis: number;
}

export interface LetterPage extends LetterLine {
  version: number;
  text: string;
  html: string;
  /** The secret link, for an administrator who has to hand it over; else null. */
  link: string | null;
  sendingAt: Date | null;
  bouncedAt: Date | null;
  group: { id: string; subject: string } | null;
  tries: LetterTryLine[];
  /** Whom it is for, where that is somebody of the workspace: their own clock says when it may leave. */
  person: { name: string; timeZone: string } | null;
  facts: LetterFacts;
}

const TRY = {
  id: true,
  number: true,
  at: true,
  outcome: true,
  code: true,
  reply: true,
  repeated: true,
  tookMillis: true,
} as const;

export async function findLetter(viewer: Viewer, letterId: string): Promise<LetterPage | null> {
  const row = await database().letter.findFirst({
    where: { id: letterId, workspaceId: viewer.workspaceId },
    select: {
      ...LETTER_LINE,
      version: true,
      text: true,
      html: true,
      content: true,
      sendingAt: true,
      bouncedAt: true,
      group: { select: { id: true, subject: true } },
      tries: { select: TRY, orderBy: [{ at: "asc" }, { number: "asc" }] },
    },
  });
  if (!row) return null;
  const { content: raw, ...rest } = row;
  const content = letterContent.parse(raw);
  const link = secretLinkOf(content);
  const line = asLine(rest);
  // The words of a message stand in what was approved, and are written anew for whoever looks.
  const words = content.kind === "stakeholder" ? await composedAnew(viewer, content) : rest;
  const isOpen = await mayHandOver(viewer, content, rest.toEmail, rest.status);
  return {
    ...line,
    text: isOpen ? words.text : withoutLink(words.text, link),
    html: isOpen ? words.html : withoutLink(words.html, link),
    link: isOpen && link !== "" ? link : null,
    person: await findReader(viewer, rest.personId),
    facts: {
      status: line.status,
      content,
      createdAt: rest.createdAt,
      lastReply: rest.lastReply,
      notBefore: rest.notBefore,
    },
  };
}

async function composedAnew(
  { workspaceId }: Viewer,
  content: LetterContent,
): Promise<{ text: string; html: string }> {
  const { name } = await database().workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { name: true },
  });
  // A snapshot that is gone leaves the page of its letter without words, and no error.
  return composeLetter(content, { workspace: name, personId: null, acts: false }).catch(() => ({
    text: "",
    html: "",
  }));
}

const findReader = (viewer: Viewer, personId: string | null) =>
  personId === null
    ? null
    : database().person.findFirst({
        where: { id: personId, workspaceId: viewer.workspaceId },
        select: { name: true, timeZone: true },
      });

/**
 * A link in a letter is a key. An administrator may hand it over while no mail server does, and a reset
 * only of somebody who belongs to no other workspace: else one workspace would open the door to another.
 */
async function mayHandOver(
  viewer: Viewer,
  content: LetterContent,
  email: string,
  status: string,
): Promise<boolean> {
  if (viewer.role !== "admin" || viewer.auditor || status === "sent" || env().SMTP_URL) return false;
  if (content.kind === "invitation") return true;
  // Whoever gave a task away was shown its link; nobody else hands it over.
  if (content.kind !== "password-reset") return false;
  const elsewhere = await database().person.findFirst({
    where: { user: { email }, workspaceId: { not: viewer.workspaceId } },
    select: { id: true },
  });
  return elsewhere === null;
}

/** A letter of the viewer's workspace as commands change it. */
export async function findLetterRow(db: Tx, viewer: Viewer, letterId: string) {
  const row = await db.letter.findFirst({
    where: { id: letterId, workspaceId: viewer.workspaceId },
    select: { ...LETTER_LINE, version: true, content: true },
  });
  return row && asMovable(row);
}
