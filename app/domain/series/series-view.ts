import type { Day } from "~/shared/calendar";
import type { TaskState } from "../tasks/task";
import type { Occurrence } from "./occurrences";
import type { Shift } from "./recurrence";
import type { Skipped } from "./series";

/** A series as its page tells it. */
export interface SeriesView {
  id: string;
  version: number;
  rule: string;
  /** The same, with what is left to come counted from the latest one. */
  ruleFromLatest: string;
  untilOn: Day | null;
  leadDays: number;
  shift: Shift;
  title: string;
  ended: boolean;
  skipped: readonly Skipped[];
  planId: string;
  planCode: string;
  planTitle: string;
  planStatus: string;
  planEndOn: Day | null;
  planOwnerId: string | null;
  planDeputyId: string | null;
  planCreatedById: string;
  /** The next that are not there yet. */
  upcoming: readonly Occurrence[];
  /** Those that are, newest first. */
  made: readonly {
    id: string;
    number: number;
    title: string;
    status: TaskState;
    dueOn: Day | null;
    doneAt: Date | null;
    occurrence: number;
    evidence: number;
  }[];
}
