import DKIM from "nodemailer/lib/dkim";
import MailComposer from "nodemailer/lib/mail-composer";
import type { LetterWords } from "../letter-parts";
import { type MailSettings, messageDomain, sender } from "./settings.server";

export interface Envelope extends LetterWords {
  id: string;
  toEmail: string;
  toName: string;
  at: Date;
  /** How many times it may have arrived before: null for a letter that surely did not. */
  repeat: number | null;
}

/** By this mark a reader, or whoever counts, knows a letter that may have come before. */
export const REPEAT_HEADER = "X-Capstan-Repeat";

const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
/** A header is one line, and nothing in it begins another. */
const oneLine = (text: string): string => text.replace(CONTROL, " ").trim();

/**
 * The whole letter as it travels. Its id is the letter's own, so that a mail program which already has it keeps one
 * of the two.
 */
export async function messageOf(letter: Envelope, settings: MailSettings): Promise<Buffer> {
  const headers = Object.fromEntries(
    Object.entries(letter.headers ?? {}).map(([name, value]) => [oneLine(name), oneLine(value)]),
  );
  const built = await new MailComposer({
    from: sender(),
    to: { name: oneLine(letter.toName), address: letter.toEmail },
    subject: oneLine(letter.subject),
    text: letter.text,
    html: letter.html,
    attachments: (letter.attachments ?? []).map(({ name, mediaType, content, cid }) => ({
      filename: oneLine(name),
      contentType: oneLine(mediaType),
      content: typeof content === "string" ? content : Buffer.from(content),
      ...(cid ? { cid, contentDisposition: "inline" as const } : {}),
    })),
    date: letter.at,
    messageId: `<${letter.id}@${messageDomain()}>`,
    headers: {
      ...headers,
      "Auto-Submitted": "auto-generated",
      ...(letter.repeat !== null && { [REPEAT_HEADER]: String(letter.repeat) }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  return settings.dkim ? signed(built, settings.dkim) : built;
}

async function signed(message: Buffer, key: NonNullable<MailSettings["dkim"]>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of new DKIM(key).sign(message)) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}
