import { answerOf, type Handed, roadReply, type SmtpTrouble } from "./smtp/answer";
import { Line, LineError } from "./smtp/line.server";
import { Lines } from "./smtp/lines.server";
import { type Envelope, messageOf } from "./smtp/message.server";
import { Pace } from "./smtp/pace.server";
import { type MailSettings, mailSettings } from "./smtp/settings.server";

export { hasMailServer, sender } from "./smtp/settings.server";

interface Transport {
  lines: Lines;
  pace: Pace;
}

let current: Transport | null = null;

/** By the settings of this moment; connections of older ones are hung up. */
function transport(settings: MailSettings): Transport {
  if (current?.lines.settings.key !== settings.key) {
    void current?.lines.close();
    current = { lines: new Lines(settings), pace: new Pace(settings.perMinute) };
  }
  return current;
}

/** Waits until a letter may leave and returns 0; more: ask again after so many seconds. */
export async function awaitTurn(): Promise<number> {
  const settings = mailSettings();
  return settings ? transport(settings).pace.turn() : 0;
}

/**
 * Hands one letter to the mail server. `mayEnd` is asked in the last moment in which the letter surely has not
 * arrived; false holds it back.
 */
export async function handOver(letter: Envelope, mayEnd: () => Promise<boolean>): Promise<Handed> {
  const settings = mailSettings();
  if (!settings) return { outcome: "road", reply: "" };
  const { lines } = transport(settings);
  const message = await messageOf(letter, settings);
  const envelope = { from: settings.from, to: letter.toEmail };
  const carry = () =>
    lines.use(async (line, isFresh) => {
      const tried = await send(line, envelope, message, mayEnd);
      if (tried instanceof LineError && line.isOpen) await line.reset();
      return { tried, isFresh };
    });
  try {
    let { tried, isFresh } = await carry();
    // A kept connection may have been hung up long ago: what breaks before the letter's end is tried on a new one.
    while (tried instanceof LineError && !isFresh && isBroken(tried)) ({ tried, isFresh } = await carry());
    if (tried instanceof LineError) throw tried;
    const code = Number(/^\d{3}/.exec(tried)?.[0]);
    return { outcome: "sent", code: Number.isNaN(code) ? null : code, reply: tried };
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    if (error.held) return { outcome: "held" };
    // We hung up ourselves.
    if (lines.isClosed && error.stage !== "answer" && error.trouble.responseCode === undefined)
      return { outcome: "stopped" };
    return answerOf(error.trouble, error.stage, settings.place);
  }
}

const isBroken = ({ stage, held, trouble }: LineError): boolean =>
  stage === "letter" && !held && trouble.responseCode === undefined && trouble.code !== "EENVELOPE";

async function send(
  line: Line,
  envelope: { from: string; to: string },
  message: Buffer,
  mayEnd: () => Promise<boolean>,
): Promise<string | LineError> {
  try {
    return await line.send(envelope, message, mayEnd);
  } catch (error) {
    if (error instanceof LineError) return error;
    throw error;
  }
}

/** Whether a mail server can be reached and lets us in: "" when it does, else what is wrong, in words. */
export async function tryRoad(): Promise<string> {
  const settings = mailSettings();
  if (!settings) return "No mail server is set (SMTP_URL).";
  try {
    const line = await Line.open(settings);
    line.quit();
    return "";
  } catch (error) {
    const trouble: SmtpTrouble = error instanceof LineError ? error.trouble : (error as Error);
    return roadReply(trouble, settings.place);
  }
}

/** Hangs up; letters that surely have not arrived are cut off, answers that decide are waited for. */
export async function closeTransport(): Promise<void> {
  const closing = current;
  current = null;
  await closing?.lines.close();
}
