import type { CalendarStamp } from "~/domain/communications/event-calendar";
import type { SnapshotContent } from "~/domain/communications/snapshot";
import { env } from "~/shared/env.server";
import { database } from "../database.server";
import { findCalendarStamp } from "./event-stamp.queries.server";

/** What every letter of one approved version has in common. */
export interface LetterMessage {
  content: SnapshotContent;
  corrects: { code: string; subject: string } | null;
  /** By this a calendar knows the event of an earlier letter again. */
  stamp: CalendarStamp;
  files: ReadonlyMap<string, Uint8Array>;
}

/** Snapshots never change, so the ones that leave at the moment are kept at hand with their files. */
const AT_HAND = 4;
const held = new Map<string, Promise<LetterMessage | null>>();

/** Null: there is no such snapshot any more. */
export function findLetterMessage(snapshotId: string): Promise<LetterMessage | null> {
  const known = held.get(snapshotId);
  if (known) return known;
  const read = readMessage(snapshotId);
  held.set(snapshotId, read);
  // What could not be read is asked for again.
  void read.then(
    (found) => found === null && held.delete(snapshotId),
    () => held.delete(snapshotId),
  );
  for (const oldest of held.keys()) {
    if (held.size <= AT_HAND) break;
    held.delete(oldest);
  }
  return read;
}

async function readMessage(snapshotId: string): Promise<LetterMessage | null> {
  const row = await database().communicationSnapshot.findUnique({
    where: { id: snapshotId },
    select: {
      workspaceId: true,
      number: true,
      at: true,
      content: true,
      communicationAudience: {
        select: {
          communicationId: true,
          communication: {
            select: { code: true, correctsId: true, corrects: { select: { code: true, subject: true } } },
          },
        },
      },
    },
  });
  if (!row) return null;
  const content = row.content as unknown as SnapshotContent;
  const { communicationId, communication } = row.communicationAudience;
  const files = await database().communicationFile.findMany({
    where: { workspaceId: row.workspaceId, communicationId, id: { in: content.files.map(({ id }) => id) } },
    select: { id: true, bytes: true },
  });
  return {
    content,
    corrects: communication.corrects,
    stamp: await findCalendarStamp(
      { message: communication, workspaceId: row.workspaceId, snapshot: row },
      env().CAPSTAN_URL,
    ),
    files: new Map(files.map(({ id, bytes }) => [id, bytes])),
  };
}
