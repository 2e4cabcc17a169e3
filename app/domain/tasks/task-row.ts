import type { Day } from "~/shared/calendar";
import type { Capability } from "./capability";
import type { Barrier, TaskState } from "./task";

/** A task as the views show it. */
export interface TaskRow {
  id: string;
  number: number;
  title: string;
  status: TaskState;
  version: number;
  plan: { code: string; title: string; endOn: Day | null; ended: boolean };
  assignee: { id: string; name: string } | null;
  startOn: Day | null;
  dueOn: Day | null;
  doneAt: Date | null;
  mandatory: boolean;
  containment: boolean;
  barrier: Barrier | "";
  capability: Capability | "";
  blockedReason: string;
  /** Tasks that still have to be done before it. */
  waitsFor: number;
  /** Open tasks that wait for it. */
  holdsUp: number;
  /** Who, when and what may be changed by the viewer. */
  mayEdit: boolean;
  /** Its state may be moved by the viewer. */
  mayMove: boolean;
}
