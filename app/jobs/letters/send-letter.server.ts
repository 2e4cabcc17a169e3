import type { EffectOf } from "~/domain/effects";
import { aroundOf, keptAround } from "~/mail/around.server";
import { compose } from "~/mail/compose";
import { type Handed, handOver, hasMailServer } from "~/mail/transport.server";
import { now } from "~/shared/clock.server";
import { findLetterToSend, keepWords, recordDelivery } from "~/store/letters/letter.delivery.server";
import type { Attempt } from "~/store/queue.server";

const NO_SERVER = "No mail server is set (SMTP_URL), so the letter waits here.";

/** Writes the letter's words, hands it to the mail server and keeps what that answered. */
export async function sendLetter(effect: EffectOf<"letter.send">, attempt: Attempt): Promise<void> {
  const letter = await findLetterToSend(effect.letterId, effect.version);
  // Sent already, or put into the queue anew since.
  if (!letter) return;
  const around = aroundOf({ ...letter, kind: letter.content.kind });
  const words = compose(letter.content, around);
  const kept = compose(letter.content, keptAround(around));
  await keepWords(letter, kept);
  if (!hasMailServer()) {
    await recordDelivery(letter, kept, { status: "waiting", reply: NO_SERVER, tried: false, at: now() });
    return;
  }
  const handed = await handOver({ id: letter.id, toEmail: letter.toEmail, toName: letter.toName, ...words });
  await recordDelivery(letter, kept, {
    status: statusAfter(handed, attempt.isLast),
    reply: handed.reply,
    tried: true,
    at: now(),
  });
  // Thrown so that the queue tries again later, with a growing pause.
  if (handed.outcome === "later" && !attempt.isLast)
    throw new Error(`The mail server did not take the letter: ${handed.reply}`);
}

function statusAfter(handed: Handed, isLast: boolean): "sent" | "failed" | "waiting" {
  if (handed.outcome === "sent") return "sent";
  return handed.outcome === "refused" || isLast ? "failed" : "waiting";
}
