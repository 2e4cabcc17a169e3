import type { Day } from "~/shared/calendar";
import type { ChecklistItem, TaskState } from "./task";

/** A link to one task, as the people of the program see it. */
export interface GrantView {
  id: string;
  name: string;
  /** Empty for those who may not give tasks away. */
  email: string;
  expiresOn: Day;
  state: "open" | "expired" | "ended";
  lastUsedAt: Date | null;
  byName: string;
}

/** All that somebody outside sees: the one task, and what they brought themselves. */
export interface OutsideTask {
  grantId: string;
  guest: string;
  /** Who gave it to them: whom to ask. */
  from: string;
  workspace: string;
  locale: string;
  timeZone: string;
  expiresOn: Day;
  planTitle: string;
  title: string;
  why: string;
  successCriterion: string;
  dueOn: Day | null;
  status: TaskState;
  version: number;
  evidenceRequired: boolean;
  checklist: readonly ChecklistItem[];
  blockedReason: string;
  cancelled: boolean;
  /** Their last move is fresh enough to be taken back. */
  undoable: boolean;
  files: { id: string; name: string; size: number; isPicture: boolean }[];
  notes: { id: string; text: string; at: Date }[];
}
