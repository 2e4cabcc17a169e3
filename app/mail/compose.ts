import type { LetterContent } from "~/domain/letters/letter";
import type { LetterWords } from "./letter-words";
import { invitationLetter } from "./people/invitation";
import { passwordResetLetter } from "./people/password-reset";
import { taskLinkLetter } from "./tasks/task-link";

/** Every letter there is, each with its template. */
export function compose(content: LetterContent): LetterWords {
  switch (content.kind) {
    case "invitation":
      return invitationLetter(content);
    case "password-reset":
      return passwordResetLetter(content);
    case "task-link":
      return taskLinkLetter(content);
  }
}
