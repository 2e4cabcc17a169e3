import type { TaskAsk, TaskPlace } from "~/domain/tasks/task-list";
import type { Day } from "~/shared/calendar";

/** What every view gets to know. */
export interface ViewFrame {
  ask: TaskAsk;
  place: TaskPlace;
  today: Day;
  weekStart: number;
  people: readonly { id: string; name: string }[];
  addHref: string | null;
}
