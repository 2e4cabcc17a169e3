import { createTransport } from "nodemailer";
import { sendLetter } from "~/jobs/letters/send-letter.server";
import { closeTransport } from "~/mail/transport.server";
import { env } from "~/shared/env.server";
import { newId } from "~/shared/id.server";
import { closeDatabase, database } from "~/store/database.server";
import { startQueue, stopQueue, work } from "~/store/queue.server";
import { putLetters } from "../support/letters";
import { type Mailbox, startMailbox } from "../support/smtp";
import { type PLACES, placeOf } from "./place";
import { table, times } from "./table";

const LETTERS = 1_000;
const CONNECTIONS = 5;
const AT_ONCE = 200;

/**
 * Letters by the whole road, from the outbox through the queue to an answered server with every state and try kept,
 * beside a bare loop that hands the same words to the same server over as many connections and keeps nothing.
 */
export async function benchLetters(kind: (typeof PLACES)[number]): Promise<void> {
  const place = await placeOf(kind);
  if (!place) return;
  const mailbox = await startMailbox({ reads: false });
  try {
    await place.open();
    env().SMTP_URL = mailbox.url;
    env().MAIL_CONNECTIONS = CONNECTIONS;
    const workspaceId = newId();
    await database().workspace.create({
      data: { id: workspaceId, name: "Bench", timeZone: "UTC", createdAt: new Date() },
    });
    work("letter.send", sendLetter);
    // What is compiled, connected and cached on the first letters is no letter's own cost.
    await put(workspaceId, 100);
    await carry(mailbox);
    const written = await timed(() => put(workspaceId, LETTERS));
    const carried = await timed(() => carry(mailbox));
    const bare = await timed(() => bareLoop(mailbox));
    const perSecond = (seconds: number) => String(Math.round(LETTERS / seconds));
    console.log(
      table(
        [
          `${kind}: ${LETTERS.toLocaleString("en-US")} letters, ${CONNECTIONS} connections`,
          "letters/s",
          "bare / this",
        ],
        [
          ["a bare nodemailer loop, nothing kept", perSecond(bare), ""],
          ["from the queue to the answer, all kept", perSecond(carried), times(carried / bare)],
          ["written, queued and carried", perSecond(written + carried), times((written + carried) / bare)],
        ],
      ),
    );
    console.log();
  } finally {
    await stopQueue();
    await closeTransport();
    await closeDatabase();
    await mailbox.stop();
    await place.close();
  }
}

async function put(workspaceId: string, count: number): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, n) => ({
      workspaceId,
      toEmail: `p${from + n}@example.com`,
    }));
    await putLetters(some);
  }
}

async function carry(mailbox: Mailbox): Promise<void> {
  const due = await database().letter.count({ where: { status: "waiting" } });
  const before = mailbox.sources.length;
  await startQueue();
  while (mailbox.sources.length - before < due) await new Promise((resolve) => setTimeout(resolve, 5));
  await stopQueue();
  const left = await database().letter.count({ where: { status: { not: "sent" } } });
  if (left > 0) throw new Error(`${left} letters did not leave.`);
}

/** The words of a letter as the product sent it, so that both carry the same weight. */
async function bareLoop(mailbox: Mailbox): Promise<void> {
  const { subject, text, html } = await database().letter.findFirstOrThrow({ where: { status: "sent" } });
  const transport = createTransport({
    url: mailbox.url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: 100,
  });
  const send = (n: number) =>
    transport.sendMail({
      from: "Capstan <capstan@example.com>",
      to: { name: "Mara", address: `p${n}@example.com` },
      subject,
      text,
      html,
    });
  await Promise.all(Array.from({ length: LETTERS }, (_, n) => send(n)));
  transport.close();
}

async function timed(act: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1000;
}
