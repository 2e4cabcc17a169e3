import type { LetterContent } from "~/domain/letters/letter";
import { answerLetter } from "./communications/answer-letter";
import { stakeholderLetter } from "./communications/stakeholder";
import type { LetterAround, LetterWords } from "./letter-parts";
import { messageLetter } from "./letters/message";
import { testLetter } from "./letters/test-letter";
import { noticesLetter } from "./notices/notices-letter";
import { invitationLetter } from "./people/invitation";
import { passwordResetLetter } from "./people/password-reset";
import { digestLetter } from "./reminders/digest";
import { taskLinkLetter } from "./tasks/task-link";

/** Every letter there is, each with its template. */
export function compose(content: LetterContent, around: LetterAround): LetterWords {
  switch (content.kind) {
    case "digest":
      return digestLetter(content, around);
    case "invitation":
      return invitationLetter(content);
    case "message":
      return messageLetter(content, around);
    case "notices":
      return noticesLetter(content, around);
    case "password-reset":
      return passwordResetLetter(content);
    case "stakeholder":
      return stakeholderLetter(content, around);
    case "stakeholder-answer":
      return answerLetter(content, around);
    case "task-link":
      return taskLinkLetter(content);
    case "test":
      return testLetter(content, around);
  }
}
