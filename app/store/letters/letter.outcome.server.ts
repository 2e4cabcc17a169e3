import { systemAct } from "~/domain/act";
import type { TryOutcome } from "~/domain/letters/delivery";
import {
  isUrgent,
  type LetterContent,
  secretLinkOf,
  withoutLink,
  withoutSecret,
} from "~/domain/letters/letter";
import { done } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { isNobodyThere, noteContactBounce } from "../accounts/contact-bounce.server";
import { batched } from "../batch.server";
import { commit } from "../commit.server";
import { database, type Tx } from "../database.server";
import { type Composed, intoQueue, type LetterToSend, onlyWords } from "./letter.delivery.server";

/** One try to hand a letter over, and what came of it. */
export interface Try {
  number: number;
  at: Date;
  outcome: TryOutcome;
  code: number | null;
  reply: string;
  repeated: boolean;
  tookMillis: number;
}

type Place = Pick<LetterToSend, "id" | "version" | "workspaceId" | "toEmail">;

const keepTry = (db: Tx, letterId: string, one: Try) =>
  db.letterTry.create({ data: { id: newId(), letterId, ...one } });

/**
 * The letter has left. Whoever is let in by it, or asked for it at the screen, finds that in the activity log; of
 * every other letter the outbox is the record, and a chained entry for each would slow them all down.
 */
export async function recordSent(
  letter: Place & { content: LetterContent; words: Composed },
  one: Try,
): Promise<void> {
  if (isUrgent(letter.content.kind)) await recordUrgentSent(letter, one);
  else await recordManySent({ id: letter.id, version: letter.version, one });
}

/** A letter that has left keeps its words without the secret link. */
async function recordUrgentSent(
  { content, words, ...letter }: Place & { content: LetterContent; words: Composed },
  one: Try,
): Promise<void> {
  const link = secretLinkOf(content);
  await commit(systemAct(letter.workspaceId, "UTC", one.at), async (unit) => {
    await unit.move("letter", letter, {
      status: "sent",
      sentAt: one.at,
      sendingAt: null,
      attempts: one.number,
      lastReply: one.reply,
      text: withoutLink(words.text, link),
      html: withoutLink(words.html, link),
      content: withoutSecret(content),
    });
    await keepTry(unit.db, letter.id, one);
    unit.log({
      noun: "letter",
      recordId: letter.id,
      verb: "succeeded",
      summary: `sent the letter to ${letter.toEmail}`,
    });
    return done(null);
  });
}

const recordManySent = batched(
  async (sent: readonly { id: string; version: number; one: Try }[]): Promise<null[]> => {
    const given = sent.map(({ id, version, one }) => ({ ...one, id, version, tryId: newId() }));
    await database().$executeRaw`
      WITH given AS (
        SELECT * FROM json_to_recordset(${JSON.stringify(given)}::json) AS g(
          "id" text, "version" int, "tryId" text, "number" int, "at" timestamptz, "outcome" text, "code" int,
          "reply" text, "repeated" boolean, "tookMillis" int
        )
      ), moved AS (
        UPDATE "Letter" l SET "status" = 'sent', "sentAt" = g."at", "sendingAt" = NULL, "attempts" = g."number",
          "lastReply" = g."reply", "version" = l."version" + 1
        FROM given g
        WHERE l."id" = g."id" AND l."version" = g."version" AND l."status" = 'sending'
        RETURNING l."id"
      )
      INSERT INTO "LetterTry"
        ("id", "letterId", "number", "at", "outcome", "code", "reply", "repeated", "tookMillis")
      SELECT g."tryId", g."id", g."number", g."at", g."outcome", g."code", g."reply", g."repeated", g."tookMillis"
      FROM given g JOIN moved ON moved."id" = g."id"`;
    return sent.map(() => null);
  },
);

export interface Failure {
  one: Try | null;
  reply: string;
  summary: string;
  arrival: Arrival | null;
  words: Composed | null;
}

/** Given up, with the server's words and a line in the activity log. */
export async function recordFailed(
  letter: Place,
  { one, reply, summary, arrival, words }: Failure,
  at: Date,
): Promise<void> {
  await commit(systemAct(letter.workspaceId, "UTC", at), async (unit) => {
    await unit.move("letter", letter, {
      status: "failed",
      lastReply: reply,
      heldAt: null,
      ...(one && { attempts: one.number }),
      ...arrival,
      ...(words && onlyWords(words)),
    });
    if (one) await keepTry(unit.db, letter.id, one);
    if (one && isNobodyThere(one.code))
      await noteContactBounce(unit, { workspaceId: letter.workspaceId, email: letter.toEmail, at });
    unit.log({ noun: "letter", recordId: letter.id, verb: "failed", summary });
    return done(null);
  });
}

/** What is known of its having arrived. */
export interface Arrival {
  repeats: number;
  /** Left standing where nobody knows. */
  sendingAt: Date | null;
}

export interface Again {
  notBefore: Date | null;
  afterSeconds: number;
  arrival: Arrival;
  words: Composed | null;
}

/** It waits for its next try: a new version in the queue, so that no limit of the queue's own gives it up. */
export async function recordAgain(letter: Place, one: Try, again: Again): Promise<void> {
  const { afterSeconds, words, notBefore, arrival } = again;
  await intoQueue(async (tx) => {
    const rows = await tx.letter.updateManyAndReturn({
      where: { id: letter.id, version: letter.version, status: { in: ["waiting", "sending"] } },
      data: {
        notBefore,
        ...arrival,
        ...(words && onlyWords(words)),
        status: "waiting",
        attempts: one.number,
        lastReply: one.reply,
        version: { increment: 1 },
      },
      select: { id: true, version: true },
    });
    if (rows.length > 0) await keepTry(tx, letter.id, one);
    return rows;
  }, afterSeconds);
}

/** Whom it is for has left; nobody else is to read it. */
export async function withdrawLetter(
  letter: Place,
  { reply, at, words }: { reply: string; at: Date; words: Composed },
): Promise<void> {
  await commit(systemAct(letter.workspaceId, "UTC", at), async (unit) => {
    await unit.move("letter", letter, {
      status: "withdrawn",
      lastReply: reply,
      heldAt: null,
      ...onlyWords(words),
    });
    unit.log({
      noun: "letter",
      recordId: letter.id,
      verb: "withdrawn",
      summary: `did not send the letter to ${letter.toEmail}: they are no longer active here`,
    });
    return done(null);
  });
}
