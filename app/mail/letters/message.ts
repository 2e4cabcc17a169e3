import type { LetterContent } from "~/domain/letters/letter";
import type { LetterAround, LetterWords } from "../letter-parts";
import { letterWords } from "../letter-words";

type Message = Extract<LetterContent, { kind: "message" }>;

/** What an administrator has to say about the system itself: plain text, nothing else. */
export const messageLetter = (
  { name, from, subject, text }: Message,
  { base, workspace }: LetterAround,
): LetterWords =>
  letterWords({
    subject,
    greeting: `Hello ${name},`,
    paragraphs: text.split(/\n{2,}/),
    notes: [`${from}, administrator of Capstan for ${workspace}`],
    why: {
      words: `You get this because you have a sign-in for ${workspace}. It is about the system you work with, so it cannot be turned off.`,
      links: [{ label: "Open Capstan", link: base }],
    },
  });
