import {
  type LetterContent,
  type LetterKind,
  type LetterState,
  letterContent,
  secretLinkOf,
  withoutLink,
} from "~/domain/letters/letter";
import type { Viewer } from "~/domain/viewer";
import { env } from "~/shared/env.server";
import { database } from "../database.server";

export interface LetterLine {
  id: string;
  kind: LetterKind;
  toEmail: string;
  toName: string;
  subject: string;
  status: LetterState;
  attempts: number;
  lastReply: string;
  createdAt: Date;
  sentAt: Date | null;
}

export interface LetterPage extends LetterLine {
  version: number;
  text: string;
  html: string;
  /** The secret link, for an administrator who has to hand it over; else null. */
  link: string | null;
}

const LINE = {
  id: true,
  kind: true,
  toEmail: true,
  toName: true,
  subject: true,
  status: true,
  attempts: true,
  lastReply: true,
  createdAt: true,
  sentAt: true,
} as const;

type LineRow = Omit<LetterLine, "kind" | "status"> & { kind: string; status: string };
const asLine = (row: LineRow): LetterLine => ({
  ...row,
  kind: row.kind as LetterKind,
  status: row.status as LetterState,
});

export const LETTERS_SHOWN = 100;

export async function listLetters(viewer: Viewer): Promise<LetterLine[]> {
  const rows = await database().letter.findMany({
    where: { workspaceId: viewer.workspaceId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LETTERS_SHOWN,
    select: LINE,
  });
  return rows.map(asLine);
}

/** How many letters were given up: what a banner tells. */
export async function countFailedLetters(viewer: Viewer): Promise<number> {
  return database().letter.count({
    where: { workspaceId: viewer.workspaceId, status: "failed" },
  });
}

export async function findLetter(viewer: Viewer, letterId: string): Promise<LetterPage | null> {
  const row = await database().letter.findFirst({
    where: { id: letterId, workspaceId: viewer.workspaceId },
    select: { ...LINE, version: true, text: true, html: true, content: true },
  });
  if (!row) return null;
  const { content: raw, ...rest } = row;
  const content = letterContent.parse(raw);
  const link = secretLinkOf(content);
  const isOpen = await mayHandOver(viewer, content, rest.toEmail, rest.status);
  return {
    ...asLine(rest),
    version: rest.version,
    text: isOpen ? rest.text : withoutLink(rest.text, link),
    html: isOpen ? rest.html : withoutLink(rest.html, link),
    link: isOpen && link !== "" ? link : null,
  };
}

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
  // Whoever gave the task away was shown its link; nobody else hands it over.
  if (content.kind !== "password-reset") return false;
  const elsewhere = await database().person.findFirst({
    where: { user: { email }, workspaceId: { not: viewer.workspaceId } },
    select: { id: true },
  });
  return elsewhere === null;
}

/** A letter of the viewer's workspace as commands change it. */
export function findLetterRow(viewer: Viewer, letterId: string) {
  return database().letter.findFirst({ where: { id: letterId, workspaceId: viewer.workspaceId } });
}
