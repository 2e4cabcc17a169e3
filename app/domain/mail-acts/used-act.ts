import { UNDO_MINUTES } from "../tasks/task";
import type { MailAct } from "./mail-act";

/** An act whose link was used: what was done, and what can still be taken back. */
export interface UsedAct {
  act: MailAct;
  did: string;
  at: Date;
  /** Shown only just after it was done; later the link tells nothing of the record. */
  title: string | null;
  href: string;
  undoable: boolean;
}

/** Just after it was used the page still speaks of the record: it is the same person, with the page open. */
export const isFresh = (usedAt: Date, now: Date): boolean =>
  now.getTime() - usedAt.getTime() <= UNDO_MINUTES * 60_000;
