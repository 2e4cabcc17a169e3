import type { KeptSizes, MessageFileView } from "~/domain/communications/message-file";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

type Reader = Pick<Viewer, "workspaceId">;

const HEAD = {
  id: true,
  communicationId: true,
  name: true,
  mediaType: true,
  size: true,
  place: true,
  alt: true,
  byId: true,
  createdAt: true,
  removedAt: true,
} as const;

/** A file of a message, without its bytes; also one that was taken away. */
export const findMessageFile = (db: Tx, { workspaceId }: Reader, fileId: string) =>
  db.communicationFile.findFirst({ where: { id: fileId, workspaceId }, select: HEAD });

/** For somebody who is signed in. One that was taken away is gone from the screen, not from what was approved with it. */
export const findMessageFileBytes = (db: Tx, { workspaceId }: Reader, fileId: string) =>
  db.communicationFile.findFirst({
    where: { id: fileId, workspaceId },
    select: { name: true, mediaType: true, size: true, bytes: true },
  });

export interface SentFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  bytes: Uint8Array;
}

/**
 * The files a snapshot names, with their bytes: a letter carries pictures as `cid:` and the others beside it. Those
 * taken away since are among them, because what was approved leaves as it was.
 */
export async function readFilesForLetter(
  db: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<SentFile[]> {
  if (ids.length === 0) return [];
  const rows = await db.communicationFile.findMany({
    where: { workspaceId, id: { in: [...ids] } },
    select: { id: true, name: true, mediaType: true, size: true, bytes: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many files a message carries, and how much every letter of it weighs by them. */
export async function sizesOfMessage(db: Tx, communicationId: string): Promise<KeptSizes> {
  const sums = await db.communicationFile.aggregate({
    where: { communicationId, removedAt: null },
    _count: true,
    _sum: { size: true },
  });
  return { count: sums._count, bytes: sums._sum.size ?? 0 };
}

/** The files of a message in the order in which they came. */
export async function listMessageFiles(
  viewer: Reader,
  communicationId: string,
  db: Tx = database(),
): Promise<MessageFileView[]> {
  const { workspaceId } = viewer;
  const rows = await db.communicationFile.findMany({
    where: { communicationId, removedAt: null, workspaceId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: HEAD,
  });
  if (rows.length === 0) return [];
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: rows.map(({ byId }) => byId) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mediaType: row.mediaType,
    size: row.size,
    place: row.place === "image" ? "image" : "attachment",
    alt: row.alt,
    byId: row.byId,
    byName: names.get(row.byId) ?? "Somebody",
    at: row.createdAt.toISOString(),
  }));
}
