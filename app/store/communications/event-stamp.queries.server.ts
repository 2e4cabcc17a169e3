import { type CalendarStamp, eventUid } from "~/domain/communications/event-calendar";
import { database } from "../database.server";
import type { MessageReader } from "./reader.queries.server";

/** Snapshots of one version stay far below; a correction of it counts on from here. */
const OF_ONE_MESSAGE = 1000;

interface Stamped {
  message: Pick<MessageReader["message"], "code" | "correctsId">;
  workspaceId: string;
  snapshot: Pick<MessageReader["snapshot"], "number" | "at">;
}

/**
 * By what a calendar knows the event again: the message that told of it first. A correction that moves it bears the
 * same name with a higher number, so that the entry is moved and not doubled.
 */
export async function findCalendarStamp(
  { message, workspaceId, snapshot }: Stamped,
  base: string,
): Promise<CalendarStamp> {
  const corrected = message.correctsId
    ? await database().communication.findFirst({
        where: { id: message.correctsId, workspaceId },
        select: { code: true },
      })
    : null;
  return {
    uid: eventUid(corrected?.code ?? message.code, base),
    sequence: (corrected ? OF_ONE_MESSAGE : 0) + snapshot.number,
    changedAt: snapshot.at,
  };
}
