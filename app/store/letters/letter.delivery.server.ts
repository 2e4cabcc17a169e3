import { systemAct } from "~/domain/act";
import {
  type LetterContent,
  type LetterState,
  letterContent,
  secretLinkOf,
  withoutLink,
  withoutSecret,
} from "~/domain/letters/letter";
import { done } from "~/domain/refusal";
import { commit } from "../commit.server";
import { database, transact } from "../database.server";
import { enqueue } from "../queue.server";

/** A letter as the one who carries it needs it. */
export interface LetterToSend {
  id: string;
  workspaceId: string;
  version: number;
  toEmail: string;
  toName: string;
  personId: string | null;
  /** The workspace's name. */
  workspace: string;
  content: LetterContent;
}

/** The letter, if it still waits in the version that was queued. */
export async function findLetterToSend(letterId: string, version: number): Promise<LetterToSend | null> {
  const row = await database().letter.findFirst({
    where: { id: letterId, version, status: "waiting" },
    select: {
      id: true,
      workspaceId: true,
      version: true,
      toEmail: true,
      toName: true,
      personId: true,
      content: true,
      workspace: { select: { name: true } },
    },
  });
  return row && { ...row, workspace: row.workspace.name, content: letterContent.parse(row.content) };
}

export interface Composed {
  subject: string;
  text: string;
  html: string;
}

export async function keepWords(letter: LetterToSend, words: Composed): Promise<void> {
  await database().letter.updateMany({
    where: { id: letter.id, version: letter.version },
    data: { ...words },
  });
}

export interface Delivery {
  status: LetterState;
  reply: string;
  /** Whether a server was really asked. */
  tried: boolean;
  at: Date;
}

const MOST_REPLY = 500;

/** Notes how a try went. A letter that has left keeps its words without the secret link. */
export async function recordDelivery(
  letter: LetterToSend,
  words: Composed,
  { status, reply, tried, at }: Delivery,
): Promise<void> {
  const noted = { lastReply: reply.slice(0, MOST_REPLY), ...(tried && { attempts: { increment: 1 } }) };
  if (status === "waiting") {
    await database().letter.updateMany({ where: { id: letter.id, version: letter.version }, data: noted });
    return;
  }
  const link = secretLinkOf(letter.content);
  const left = {
    sentAt: at,
    text: withoutLink(words.text, link),
    html: withoutLink(words.html, link),
    content: withoutSecret(letter.content),
  };
  await commit(systemAct(letter.workspaceId, "UTC", at), async (unit) => {
    await unit.move("letter", letter, { status, ...noted, ...(status === "sent" && left) });
    unit.log({
      noun: "letter",
      recordId: letter.id,
      verb: status === "sent" ? "succeeded" : "failed",
      summary:
        status === "sent"
          ? `sent the letter to ${letter.toEmail}`
          : `could not send the letter to ${letter.toEmail}: the mail server refused it`,
    });
    return done(null);
  });
}

/** Letters that waited for a mail server are put into the queue again; called once a server is there. */
export async function requeueWaitingLetters(): Promise<number> {
  const waiting = await database().letter.findMany({
    where: { status: "waiting", attempts: 0, lastReply: { not: "" } },
    select: { id: true, version: true },
    orderBy: { createdAt: "asc" },
    take: 500,
  });
  let count = 0;
  for (const { id, version } of waiting) {
    await transact(async (tx) => {
      const moved = await tx.letter.updateMany({
        where: { id, version, status: "waiting" },
        data: { version: { increment: 1 } },
      });
      if (
        moved.count === 1 &&
        (await enqueue(tx, { kind: "letter.send", letterId: id, version: version + 1 }))
      )
        count += 1;
    });
  }
  return count;
}
