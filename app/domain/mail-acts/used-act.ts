import { UNDO_MINUTES } from "../tasks/task";
import type { MailAct } from "./mail-act";

/** What takes an act back: the way the product has for it, and nothing where it has none. */
export type TakingBack =
  | { what: "task"; id: string }
  | { what: "acknowledgement"; id: string; version: number }
  | { what: "date"; id: string }
  | { what: "taskDate"; id: string };

/** An act whose link was used: what was done, and what can still be taken back. */
export interface UsedAct {
  act: MailAct;
  did: string;
  at: Date;
  /** Shown only just after it was done; later the link tells nothing of the record. */
  title: string | null;
  href: string;
  takesBack: TakingBack | null;
}

/** Just after it was used the page still speaks of the record: it is the same person, with the page open. */
export const isFresh = (usedAt: Date, now: Date): boolean =>
  now.getTime() - usedAt.getTime() <= UNDO_MINUTES * 60_000;
