import { type LetterKind, type LetterState, letterContent } from "~/domain/letters/letter";
import { type LetterCounts, type LetterFilter, NO_LETTERS } from "~/domain/letters/letter-filter";
import type { LetterFacts } from "~/domain/letters/letter-moves";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";
import { placeAfter, wherePlace } from "./letter-place.server";

export interface LetterLine {
  id: string;
  kind: LetterKind;
  personId: string | null;
  toEmail: string;
  toName: string;
  subject: string;
  status: LetterState;
  attempts: number;
  repeats: number;
  lastReply: string;
  bounceText: string;
  notBefore: Date | null;
  createdAt: Date;
  sentAt: Date | null;
}

export const LETTER_LINE = {
  id: true,
  kind: true,
  personId: true,
  toEmail: true,
  toName: true,
  subject: true,
  status: true,
  attempts: true,
  repeats: true,
  lastReply: true,
  bounceText: true,
  notBefore: true,
  createdAt: true,
  sentAt: true,
} as const;

export type LineRow = Omit<LetterLine, "kind" | "status"> & { kind: string; status: string };
export const asLine = <Row extends LineRow>(row: Row) => ({
  ...row,
  kind: row.kind as LetterKind,
  status: row.status as LetterState,
});

/** A letter as commands change it, with what they decide by. */
export function asMovable(row: LineRow & { version: number; content: unknown }) {
  const { status, createdAt, lastReply, notBefore } = asLine(row);
  const content = letterContent.parse(row.content);
  const facts: LetterFacts = { status, content, createdAt, lastReply, notBefore };
  return { id: row.id, version: row.version, toEmail: row.toEmail, toName: row.toName, facts };
}

/** A typed "%" or "_" is meant as it stands. */
const contains = (text: string) => ({
  contains: text.replace(/[\\%_]/g, "\\$&"),
  mode: "insensitive" as const,
});

/** The letters a filter asks for, in the viewer's workspace alone. */
export const lettersOf = (viewer: Viewer, { state, kind, personId, groupId, text }: LetterFilter) => ({
  workspaceId: viewer.workspaceId,
  ...(state && { status: state }),
  ...(kind && { kind }),
  ...(personId && { personId }),
  ...(groupId && { groupId }),
  ...(text && {
    OR: [{ toName: contains(text) }, { toEmail: contains(text) }, { subject: contains(text) }],
  }),
});

export const LETTERS_AT_ONCE = 50;

export interface LetterListPage {
  letters: LetterLine[];
  next: string | null;
}

/** Newest first; `before` is what `next` of the page before said. */
export async function listLetters(
  viewer: Viewer,
  filter: LetterFilter,
  before: string | null = null,
  take = LETTERS_AT_ONCE,
): Promise<LetterListPage> {
  const rows = await database().letter.findMany({
    where: { AND: [lettersOf(viewer, filter), wherePlace(before)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: take + 1,
    select: LETTER_LINE,
  });
  const letters = rows.slice(0, take).map(asLine);
  return { letters, next: rows.length > take ? placeAfter(letters.at(-1)) : null };
}

/** How many of the asked-for letters stand in each state, whatever state was asked for. */
export async function countLetters(viewer: Viewer, filter: LetterFilter): Promise<LetterCounts> {
  const groups = await database().letter.groupBy({
    by: ["status"],
    where: lettersOf(viewer, { ...filter, state: "" }),
    _count: true,
  });
  const counts = { ...NO_LETTERS };
  for (const { status, _count } of groups) counts[status as LetterState] = _count;
  return counts;
}

/** Every letter of a filter, page by page: what a file is made of. */
export async function* readLetters(viewer: Viewer, filter: LetterFilter): AsyncGenerator<LetterLine> {
  let before: string | null = null;
  do {
    const page: LetterListPage = await listLetters(viewer, filter, before, 500);
    yield* page.letters;
    before = page.next;
  } while (before !== null);
}

export interface LetterReader {
  id: string;
  name: string;
}

/** Those of the workspace to whom letters were written. */
export async function listLetterReaders(viewer: Viewer): Promise<LetterReader[]> {
  const written = await database().letter.groupBy({
    by: ["personId"],
    where: { workspaceId: viewer.workspaceId, personId: { not: null } },
  });
  return database().person.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      id: { in: written.flatMap(({ personId }) => personId ?? []) },
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** Failed letters of a filter as commands change them, the oldest first, and how many there are beyond. */
export async function listFailedRows(db: Tx, viewer: Viewer, filter: LetterFilter, take: number) {
  const where = lettersOf(viewer, { ...filter, state: "failed" });
  const [rows, total] = [
    await db.letter.findMany({
      where,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take,
      select: { ...LETTER_LINE, version: true, content: true },
    }),
    await db.letter.count({ where }),
  ];
  return { rows: rows.map(asMovable), more: total - rows.length };
}
