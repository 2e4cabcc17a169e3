import type { LetterContent } from "~/domain/letters/letter";
import type { LetterWords } from "../letter-parts";
import { letterWords } from "../letter-words";

type PasswordReset = Extract<LetterContent, { kind: "password-reset" }>;

export const passwordResetLetter = ({ name, link, minutes }: PasswordReset): LetterWords =>
  letterWords({
    subject: "Set a new password for Capstan",
    greeting: `Hello ${name},`,
    paragraphs: [
      "Somebody, most likely you, asked for a new password for your sign-in. With the new one every device that is signed in now is signed out.",
    ],
    button: { label: "Set a new password", link },
    notes: [
      `The link works once and for ${minutes} minutes.`,
      "If it was not you, leave this letter unanswered: your password stays as it is.",
    ],
  });
