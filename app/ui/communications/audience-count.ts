import { type AudienceAnswers, missingAnswers } from "~/domain/communications/communication";

/** "1 of 3 audiences have their three answers" */
export function audienceCount(audiences: readonly AudienceAnswers[]): string {
  if (audiences.length === 0) return "no audience yet";
  const answered = audiences.filter((each) => missingAnswers(each).length === 0).length;
  const noun = audiences.length === 1 ? "audience has its" : "audiences have their";
  return `${answered} of ${audiences.length} ${noun} three answers`;
}
