import type { LetterContent } from "~/domain/letters/letter";
import type { LetterAround, LetterWords } from "../letter-parts";
import { letterWords } from "../letter-words";

type TestLetter = Extract<LetterContent, { kind: "test" }>;

export const testLetter = ({ name, by, asked }: TestLetter, { base, workspace }: LetterAround): LetterWords =>
  letterWords({
    subject: `Test letter from Capstan of ${workspace}`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `This letter was asked for by ${by} on ${asked}. It took the road of every other letter: written into the database, taken from the queue, handed to the mail server.`,
      "If you read it, letters arrive. Look whether it came among unwanted mail: then the sender's domain still lacks its SPF or DKIM record.",
    ],
    button: { label: "Open the outbox", link: `${base}/mail` },
    notes: ["Nothing has to be done with it."],
  });
