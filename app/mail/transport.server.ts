import { createTransport, type SendMailOptions } from "nodemailer";
import { env } from "~/shared/env.server";
import type { LetterWords } from "./letter-parts";

export interface Envelope extends LetterWords {
  id: string;
  toEmail: string;
  toName: string;
}

/** How the mail server answered: taken, refused for good, or not now. */
export type Handed =
  | { outcome: "sent"; reply: string }
  | { outcome: "refused"; reply: string }
  | { outcome: "later"; reply: string };

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

interface SmtpError extends Error {
  responseCode?: number;
  response?: string;
}

const host = (): string => new URL(env().CAPSTAN_URL).hostname;
export const sender = (): string => env().MAIL_FROM ?? `Capstan <capstan@${host()}>`;

/** Whether letters can leave at all. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined;

/** Hands one letter to the mail server. Its id is the letter's, so that a repeat is recognised as one. */
export async function handOver(letter: Envelope): Promise<Handed> {
  const url = env().SMTP_URL;
  if (!url) return { outcome: "later", reply: "" };
  const transport = createTransport({ url, ...PATIENCE });
  const message: SendMailOptions = {
    from: sender(),
    to: { name: letter.toName, address: letter.toEmail },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: `<${letter.id}@${host()}>`,
    headers: { "Auto-Submitted": "auto-generated", ...letter.headers },
  };
  try {
    const info = await transport.sendMail(message);
    return { outcome: "sent", reply: info.response };
  } catch (error) {
    const { responseCode, response, message: words } = error as SmtpError;
    const isForGood = responseCode !== undefined && responseCode >= 500 && responseCode < 600;
    return { outcome: isForGood ? "refused" : "later", reply: response ?? words };
  } finally {
    transport.close();
  }
}
