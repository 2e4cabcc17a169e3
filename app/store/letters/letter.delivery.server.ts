import type { LetterKind } from "~/domain/letters/letter";
import { batched } from "../batch.server";
import { database, type Tx, transact } from "../database.server";
import { enqueue, wake } from "../queue.server";
import { ROAD } from "./road.server";

/** A letter as the one who carries it needs it. */
export interface LetterToSend {
  id: string;
  workspaceId: string;
  version: number;
  kind: LetterKind;
  status: "waiting" | "sending";
  toEmail: string;
  toName: string;
  personId: string | null;
  /** It goes to somebody who has left the workspace. */
  isGone: boolean;
  /** The workspace's name. */
  workspace: string;
  /** As it was kept; the domain reads it. */
  content: unknown;
  notBefore: Date | null;
  attempts: number;
  repeats: number;
  /** Set while nobody knows whether it has arrived already. */
  sendingAt: Date | null;
  /** What is wrong with the road, in words; null while nothing is known to be. */
  blocked: string | null;
}

interface Asked {
  letterId: string;
  version: number;
}

/** The letter, if it is still to be sent in the version that was queued. */
export const findLetterToSend = batched(async (asked: readonly Asked[]): Promise<(LetterToSend | null)[]> => {
  const rows = await database().$queryRaw<LetterToSend[]>`
    SELECT l."id", l."workspaceId", l."version", l."kind", l."status", l."toEmail", l."toName", l."personId",
      l."content", l."notBefore", l."attempts", l."repeats", l."sendingAt", w."name" AS "workspace",
      coalesce(NOT p."active", false) AS "isGone",
      (SELECT r."reply" FROM "MailRoad" r WHERE r."id" = ${ROAD} AND r."state" = 'blocked') AS "blocked"
    FROM "Letter" l
    JOIN "Workspace" w ON w."id" = l."workspaceId"
    LEFT JOIN "Person" p ON p."id" = l."personId"
    WHERE l."id" = ANY(${asked.map(({ letterId }) => letterId)}) AND l."status" IN ('waiting', 'sending')`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return asked.map(({ letterId, version }) => {
    const row = byId.get(letterId);
    return row?.version === version ? row : null;
  });
});

export interface Composed {
  subject: string;
  text: string;
  html: string;
}

/** Without the headers: they are made anew whenever it leaves. */
export const onlyWords = ({ subject, text, html }: Composed): Composed => ({ subject, text, html });

interface Marked extends Composed {
  letter: Pick<LetterToSend, "id" | "version">;
  at: Date;
  repeats: number;
}

/**
 * Written in the last moment in which the letter surely has not arrived: from here on only the server's answer tells.
 * False: somebody else has it by now.
 */
export const markSending = batched(async (marked: readonly Marked[]): Promise<boolean[]> => {
  const given = marked.map(({ letter, at, repeats, ...words }) => ({
    id: letter.id,
    version: letter.version,
    at,
    repeats,
    ...onlyWords(words),
  }));
  const moved = await database().$queryRaw<{ id: string }[]>`
    UPDATE "Letter" l SET "status" = 'sending', "sendingAt" = g."at", "repeats" = g."repeats", "heldAt" = NULL,
      "subject" = g."subject", "text" = g."text", "html" = g."html"
    FROM json_to_recordset(${JSON.stringify(given)}::json)
      AS g("id" text, "version" int, "at" timestamptz, "repeats" int, "subject" text, "text" text, "html" text)
    WHERE l."id" = g."id" AND l."version" = g."version" AND l."status" = 'waiting'
    RETURNING l."id"`;
  const ids = new Set(moved.map(({ id }) => id));
  return marked.map(({ letter }) => ids.has(letter.id));
});

type Place = Pick<LetterToSend, "id" | "version">;

/** Put aside until there is a road; the sweep of the road sends it on. */
export async function holdLetter(
  letter: Place,
  { reply, at, words }: { reply: string; at: Date; words: Composed },
): Promise<void> {
  await database().letter.updateMany({
    where: { id: letter.id, version: letter.version, status: "waiting" },
    data: { heldAt: at, lastReply: reply, ...onlyWords(words) },
  });
}

export interface Queued {
  id: string;
  version: number;
}
export const sendEffect = ({ id, version }: Queued) =>
  ({ kind: "letter.send", letterId: id, version }) as const;

/** The letters that `move` put into a new version go into the queue with it: both, or neither. */
export async function intoQueue(
  move: (tx: Tx) => Promise<readonly Queued[]>,
  afterSeconds = 0,
): Promise<number> {
  const count = await transact(async (tx) => {
    const rows = [...(await move(tx))].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const row of rows) await enqueue(tx, sendEffect(row), afterSeconds > 0 ? { afterSeconds } : {});
    return rows.length;
  });
  if (count > 0 && afterSeconds === 0) wake("letters");
  return count;
}

/** Into the queue again as a new version, with nothing said about the letter itself. */
export async function putBack(
  letter: Pick<LetterToSend, "id" | "version" | "sendingAt" | "repeats">,
  { afterSeconds = 0, notBefore }: { afterSeconds?: number; notBefore?: Date } = {},
): Promise<void> {
  await intoQueue(
    (tx) =>
      tx.letter.updateManyAndReturn({
        where: { id: letter.id, version: letter.version, status: { in: ["waiting", "sending"] } },
        data: {
          status: "waiting",
          sendingAt: letter.sendingAt,
          repeats: letter.repeats,
          version: { increment: 1 },
          ...(notBefore && { notBefore }),
        },
        select: { id: true, version: true },
      }),
    afterSeconds,
  );
}
