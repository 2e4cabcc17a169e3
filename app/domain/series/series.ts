import type { Day } from "~/shared/calendar";
import { addDays } from "~/shared/calendar";
import type { TaskState } from "../tasks/task";
import { isOpenTask } from "../tasks/task";
import type { SeriesRule } from "./occurrences";

/** What every occurrence begins with. */
export interface SeriesTemplate {
  title: string;
  assigneeId: string | null;
  why: string;
  successCriterion: string;
  mandatory: boolean;
  evidenceRequired: boolean;
  capability: string;
  checklist: string[];
  /** How many days before it is due an occurrence starts; null without a start. */
  days: number | null;
}

/** An occurrence that was left out, and why. */
export interface Skipped {
  occurrence: number;
  day: Day;
  why: string;
}

export interface SeriesFacts extends SeriesRule {
  id: string;
  planId: string;
  version: number;
  leadDays: number;
  template: SeriesTemplate;
  skipped: readonly Skipped[];
  endedAt: Date | null;
}

export const MAX_LEAD_DAYS = 60;
export const USUAL_LEAD_DAYS = 3;
/** The reason that stands where nobody gave one. */
export const PASSED = "its day went by before it could begin";

/** Only a plan at work makes further occurrences; the first one is there from the start. */
export const isSeriesRunning = (series: Pick<SeriesFacts, "endedAt">, planStatus: string): boolean =>
  series.endedAt === null && (planStatus === "acting" || planStatus === "monitoring");

/** The next one appears when the one before it is settled, or when its own time comes near. */
export const isTimeFor = (
  next: { day: Day },
  latest: { status: TaskState } | null,
  leadDays: number,
  today: Day,
): boolean => (latest !== null && !isOpenTask(latest.status)) || addDays(next.day, -leadDays) <= today;
