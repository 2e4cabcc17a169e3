import type { EffectOf } from "~/domain/effects";
import type { LetterContent } from "~/domain/letters/letter";
import { awaitTurn, handOver, hasMailServer } from "~/mail/transport.server";
import { machineMillis, now } from "~/shared/clock.server";
import { whyNoReminder } from "~/store/communications/reminder-standing.server";
import {
  findLetterToSend,
  holdLetter,
  type LetterToSend,
  markSending,
  putBack,
} from "~/store/letters/letter.delivery.server";
import { recordFailed, withdrawLetter } from "~/store/letters/letter.outcome.server";
import { noteRoad, noteSent } from "~/store/letters/road.server";
import { recordCutOff, recordOutcome } from "./letter-outcome.server";
import { type WrittenLetter, writtenLetter } from "./letter-words.server";

export const NO_SERVER = "No mail server is set (SMTP_URL), so the letter waits here.";
const BLOCKED = "The letter waits until the mail server can be reached.";
const GONE = "Not sent: whom it is for is no longer active in this workspace.";

/** The queue gives an effect to somebody else after 300 s; the answer may take 120 of them. */
const LATEST_END = 150_000;

/**
 * Carries one letter to the mail server. Before its last line leaves, the letter is marked as being sent; whatever
 * cuts it off earlier surely kept it from arriving, and whatever cuts it off later makes its repeat a marked one.
 */
export async function sendLetter({ letterId, version }: EffectOf<"letter.send">): Promise<void> {
  const letter = await findLetterToSend({ letterId, version });
  // Sent already, withdrawn, or put into the queue anew since.
  if (!letter) return;
  const at = now();
  // The queue gives a letter to one alone, so whoever was sending it is gone.
  if (letter.status === "sending") return recordCutOff(letter, at);
  if (letter.notBefore && letter.notBefore > at) {
    const afterSeconds = (letter.notBefore.getTime() - at.getTime()) / 1000;
    return putBack(letter, { afterSeconds });
  }
  const written = await writtenLetter(letter);
  if (typeof written === "string") {
    const summary = `could not write the letter to ${letter.toEmail}`;
    return recordFailed(letter, { one: null, reply: written, summary, arrival: null, words: null }, at);
  }
  const held = { at, words: written.kept };
  if (letter.isGone) return withdrawLetter(letter, { ...held, reply: GONE });
  const unwanted = await whyUnwanted(written.content);
  if (unwanted) return withdrawLetter(letter, { ...held, reply: unwanted });
  if (!hasMailServer()) return holdLetter(letter, { ...held, reply: NO_SERVER });
  if (letter.blocked !== null) return holdLetter(letter, { ...held, reply: `${BLOCKED} ${letter.blocked}` });
  const wait = await awaitTurn();
  if (wait > 0) {
    const notBefore = new Date(at.getTime() + wait * 1000);
    return putBack(letter, { afterSeconds: wait, notBefore });
  }
  return carry(letter, written);
}

/** A reminder is for the silent alone, and much can be said between its writing and its hour. */
const whyUnwanted = async (content: LetterContent): Promise<string | null> =>
  content.kind === "stakeholder" && content.reminder ? whyNoReminder(content.recipientId) : null;

type HeldBy = "nobody" | "other" | "late" | Error;

async function carry(letter: LetterToSend, written: WrittenLetter): Promise<void> {
  const began = machineMillis();
  const at = now();
  const isRepeat = letter.sendingAt !== null;
  const repeats = letter.repeats + (isRepeat ? 1 : 0);
  let heldBy: HeldBy = "nobody";
  const mark = async (): Promise<boolean> => {
    try {
      if (machineMillis() - began > LATEST_END) heldBy = "late";
      else if (!(await markSending({ letter, at, repeats, ...written.kept }))) heldBy = "other";
    } catch (error) {
      heldBy = error as Error;
    }
    return heldBy === "nobody";
  };
  // Asked again where a kept line broke before the end: the letter is marked once.
  let marked: Promise<boolean> | null = null;
  const mayEnd = (): Promise<boolean> => {
    marked ??= mark();
    return marked;
  };
  const { id, toEmail, toName } = letter;
  const envelope = { id, toEmail, toName, at, repeat: isRepeat ? repeats : null, ...written.words };
  const handed = await handOver(envelope, mayEnd);
  switch (handed.outcome) {
    case "road":
      await noteRoad({ state: "blocked", reply: handed.reply, at: now(), looked: true });
      return holdLetter(letter, { at: now(), words: written.kept, reply: `${BLOCKED} ${handed.reply}` });
    case "stopped":
      return putBack(letter);
    case "held":
      return afterHeld(letter, heldBy);
    case "sent":
      await noteSent(at);
  }
  const tookMillis = machineMillis() - began;
  await recordOutcome(letter, written, {
    ...handed,
    number: letter.attempts + 1,
    at: now(),
    repeated: isRepeat,
    tookMillis,
  });
}

async function afterHeld(letter: LetterToSend, heldBy: HeldBy): Promise<void> {
  // The queue tries again, and finds the letter as it was or as marked.
  if (heldBy instanceof Error) throw heldBy;
  if (heldBy === "late") await putBack(letter, { afterSeconds: 60 });
}
