import type { Gate } from "../gate";
import type { MailAct } from "./mail-act";

/** What the page asks for besides the one button. */
export type ActForm = "none" | "evidence" | "taskDate" | "planDate" | "acknowledge" | "words";

/** One act as its page shows it before anything is done. */
export interface ActView {
  act: MailAct;
  asks: string;
  button: string;
  means: string;
  /** "CAP-005", "CAP-005 · task 4" */
  code: string;
  title: string;
  /** Where it stands in the product. */
  href: string;
  /** The present state, in pairs of words. */
  lines: { label: string; value: string }[];
  /** What somebody else said with it. */
  quote: { by: string; text: string } | null;
  /** What is missing first, and this page cannot mend. */
  missing: Gate[];
  /** Why it cannot be done any more; null while it can. */
  stands: string | null;
  form: ActForm;
  /** Evidence has to come with it. */
  evidenceRequired: boolean;
  /** The earliest day that can be asked for, and how long a word may hold at most. */
  days: { min: string; max: string; usual: string } | null;
  signIn: boolean;
  version: number | null;
  /** The task was blocked: to start it is to go on with it. */
  goesOn: boolean;
  /** The move that was asked for, where the act is to make it. */
  move: { event: "SUBMIT" | "APPROVE" | "RESUME"; planId: string } | null;
}
