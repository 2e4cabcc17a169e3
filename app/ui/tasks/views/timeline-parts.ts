import type { TaskForecast } from "~/domain/tasks/critical-path";
import type { TaskRow } from "~/domain/tasks/task-row";
import type { Bar, TimelineWindow } from "~/domain/tasks/timeline";
import type { Day } from "~/shared/calendar";

export interface TimelineTask extends TaskRow {
  bar: Bar | null;
  after: string[];
}

export interface TimelinePlan {
  code: string;
  title: string;
  startOn: Day | null;
  endOn: Day | null;
  checkIns: { id: string; day: Day; held: boolean }[];
  tasks: TimelineTask[];
}

export interface TimelinePath {
  chain: { id: string; number: number }[];
  ends: Day | null;
  spare: number | null;
  guessed: number;
  planEndOn: Day | null;
  tasks: Map<string, TaskForecast>;
}

export type TimelineRow = { kind: "plan"; plan: TimelinePlan } | { kind: "task"; task: TimelineTask };

/** The days that are drawn, and where a day stands in them. */
export interface Scale {
  window: TimelineWindow;
  percent: (days: number) => string;
}

/** The first cell of a row: it stays where it is while the days are scrolled. */
export const TITLE_CELL = "sticky left-0 z-20 w-80 shrink-0 bg-bg max-sm:w-[calc(100vw-3rem)]";
