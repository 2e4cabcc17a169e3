import type { TaskViewName } from "~/domain/tasks/task-list";

export const VIEW_LABELS: Record<TaskViewName, string> = {
  list: "List",
  board: "Board",
  timeline: "Timeline",
  calendar: "Calendar",
};
