import type { LetterContent } from "~/domain/letters/letter";
import type { LetterWords } from "../letter-parts";
import { letterWords } from "../letter-words";

type TaskLink = Extract<LetterContent, { kind: "task-link" }>;

export function taskLinkLetter({ name, from, workspace, due, link, until }: TaskLink): LetterWords {
  return letterWords({
    subject: `${from} asks you to do a task for ${workspace}`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `${from} of ${workspace} asks for your help with one task${due ? `, due on ${due}` : ""}.`,
      "The link opens it: what is to be done, and why. There you say that you have begun, tick off its steps, attach a photo or a file, and say that it is done. You need no account.",
    ],
    button: { label: "Open the task", link },
    notes: [
      `The link works until ${until}. It is for you alone: whoever has it can act in your name.`,
      `If you did not expect it, tell ${from} and leave it unopened. Nothing happens then.`,
    ],
  });
}
