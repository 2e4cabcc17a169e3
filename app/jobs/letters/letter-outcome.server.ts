import { afterTry } from "~/domain/letters/delivery";
import { log } from "~/shared/log.server";
import type { LetterToSend } from "~/store/letters/letter.delivery.server";
import { recordAgain, recordFailed, recordSent, type Try } from "~/store/letters/letter.outcome.server";
import type { WrittenLetter } from "./letter-words.server";

const CUT_OFF =
  "Capstan stopped before the mail server's answer was kept, so nobody knows whether it arrived.";

/** Keeps what came of a try, and what follows. */
export async function recordOutcome(letter: LetterToSend, written: WrittenLetter, one: Try): Promise<void> {
  const mayHaveArrived = one.outcome === "unknown";
  const arrival = mayHaveArrived
    ? { repeats: letter.repeats + (one.repeated ? 1 : 0), sendingAt: one.at }
    : { repeats: letter.repeats, sendingAt: letter.sendingAt };
  const after = afterTry({ ...one, repeats: arrival.repeats });
  switch (after.status) {
    case "sent":
      return persist(() => recordSent({ ...letter, content: written.content, words: written.kept }, one));
    case "failed":
      return persist(() =>
        recordFailed(
          letter,
          { one, reply: one.reply, summary: giveUpWords(letter, one), arrival, words: written.kept },
          one.at,
        ),
      );
    case "waiting": {
      const afterSeconds = after.pauseMinutes * 60;
      return persist(() =>
        recordAgain(letter, one, {
          notBefore: new Date(one.at.getTime() + afterSeconds * 1000),
          afterSeconds,
          arrival,
          words: written.kept,
        }),
      );
    }
  }
}

/** Whoever was sending it is gone, and with them the answer: it goes out once more, marked. */
export async function recordCutOff(letter: LetterToSend, at: Date): Promise<void> {
  const one: Try = {
    number: letter.attempts + 1,
    at: letter.sendingAt ?? at,
    outcome: "unknown",
    code: null,
    reply: CUT_OFF,
    // Once nobody knows, every further try is a repeat.
    repeated: letter.repeats > 0,
    tookMillis: 0,
  };
  const arrival = { repeats: letter.repeats, sendingAt: one.at };
  const after = afterTry({ ...one, repeats: letter.repeats });
  if (after.status === "failed") {
    const summary = giveUpWords(letter, one);
    return recordFailed(letter, { one, reply: one.reply, summary, arrival, words: null }, at);
  }
  return recordAgain(letter, one, { notBefore: null, afterSeconds: 0, arrival, words: null });
}

const giveUpWords = ({ toEmail }: LetterToSend, { outcome }: Try): string => {
  switch (outcome) {
    case "refused":
      return `could not send the letter to ${toEmail}: the mail server refused it`;
    case "unknown":
      return `gave up the letter to ${toEmail}: nobody knows whether it arrived`;
    default:
      return `gave up the letter to ${toEmail}: the mail server did not take it for two days`;
  }
};

const PAUSES = [200, 1000];

/** An answer that is lost on its way into the database would make the letter a repeat: worth more than one try. */
async function persist(work: () => Promise<void>): Promise<void> {
  for (const pause of PAUSES) {
    try {
      return await work();
    } catch (error) {
      log.warn("The outcome of a letter could not be kept at once.", { error });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return work();
}
