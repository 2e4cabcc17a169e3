import { type LetterContent, type LetterState, secretLinkOf } from "./letter";

export interface LetterFacts {
  status: LetterState;
  content: LetterContent;
  createdAt: Date;
  /** The mail server's last words; "" while it was not tried. */
  lastReply: string;
  notBefore: Date | null;
}

/** Just written: the queue has it and comes to it within moments. */
const QUEUE_PATIENCE = 10 * 60_000;

/** Why a letter cannot be put on its way once more; null when it can. */
export function whyNotAgain(letter: LetterFacts, now: Date): string | null {
  const { status, content, createdAt, lastReply, notBefore } = letter;
  if (status === "sent") return "This letter has been sent already.";
  if (status === "sending")
    return "The mail server has this letter's words and has not answered yet. Wait for its answer.";
  if (status === "bounced" && isKey(content))
    return "This letter held a key, which is not kept. Ask for a new letter where this one came from.";
  const isFresh = now.getTime() - createdAt.getTime() < QUEUE_PATIENCE;
  if (status === "waiting" && lastReply === "" && notBefore === null && isFresh)
    return "This letter is on its way already. Give it a moment.";
  if (content.kind === "password-reset" && now.getTime() > createdAt.getTime() + content.minutes * 60_000)
    return "The link in this letter has expired. A new one can be asked for on the sign-in page.";
  return null;
}

/** A letter whose key was taken out when it left. */
const isKey = (content: LetterContent): boolean => "link" in content && secretLinkOf(content) === "";

/** Why a letter cannot be held back any more; null when it can. */
export function whyNotWithdraw(status: LetterState): string | null {
  switch (status) {
    case "waiting":
    case "failed":
      return null;
    case "sending":
      return "The mail server has this letter's words already, so it cannot be held back.";
    case "sent":
    case "bounced":
      return "This letter has left already, so it cannot be held back.";
    case "withdrawn":
      return "This letter is withdrawn already.";
  }
}
