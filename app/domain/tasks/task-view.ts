import type { Day } from "~/shared/calendar";
import type { Capability } from "./capability";
import type { Predecessor, TaskFacts } from "./task";

/** A file of a task, without its bytes. */
export interface TaskFileView {
  id: string;
  name: string;
  size: number;
  /** A picture that the browser may show in place. */
  isPicture: boolean;
  byId: string;
  byName: string;
  at: Date;
}

export interface TaskNote {
  id: string;
  text: string;
  /** Shows that the task is done. */
  evidence: boolean;
  byId: string;
  byName: string;
  at: Date;
  /** Rewritten by its author. */
  edited: boolean;
  /** Those who were named in it. */
  named: readonly { id: string; name: string }[];
}

/** Everything the page of a task tells. */
export interface TaskView extends TaskFacts {
  number: number;
  version: number;
  planId: string;
  planTitle: string;
  planWhy: string;
  planEndOn: Day | null;
  assignee: { id: string; name: string } | null;
  planOwnerId: string | null;
  planDeputyId: string | null;
  planCreatedById: string;
  why: string;
  successCriterion: string;
  mandatory: boolean;
  blockedReason: string;
  waitingFor: string;
  /** Where it waits for somebody of the workspace. */
  waitingForPerson: { id: string; name: string } | null;
  barrier: string;
  cancelReason: string;
  capability: Capability | "";
  /** Which one of a recurring task it is; null for a task of its own. */
  series: { id: string; occurrence: number } | null;
  movedAt: Date | null;
  movedBy: { id: string; name: string } | null;
  doneAt: Date | null;
  doneByName: string | null;
  createdAt: Date;
  files: TaskFileView[];
  notes: TaskNote[];
  /** Tasks that wait for this one. */
  dependents: Predecessor[];
}
