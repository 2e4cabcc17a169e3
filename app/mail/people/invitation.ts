import type { LetterContent } from "~/domain/letters/letter";
import type { LetterWords } from "../letter-parts";
import { letterWords } from "../letter-words";

type Invitation = Extract<LetterContent, { kind: "invitation" }>;

const article = (word: string): string => (/^[aeio]/i.test(word) ? "an" : "a");

export function invitationLetter({ name, inviter, workspace, role, link, until }: Invitation): LetterWords {
  const roleWords = role === "CX leader" ? role : role.toLowerCase();
  return letterWords({
    subject: `${inviter} invites you to ${workspace}`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `${inviter} invites you to ${workspace} on Capstan as ${article(roleWords)} ${roleWords}.`,
      "Capstan is where the customer-experience program is run: what customers answer, what is done about it, and whether it worked.",
    ],
    button: { label: "Join the workspace", link },
    notes: [
      `The invitation is for you alone and holds until ${until}.`,
      "If you did not expect it, you can leave it unanswered. Nothing happens then.",
    ],
  });
}
