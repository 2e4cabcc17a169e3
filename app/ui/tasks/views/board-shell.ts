import type { ReactNode } from "react";
import type { TaskState } from "~/domain/tasks/task";
import type { TaskRow } from "~/domain/tasks/task-row";

/** How a column and a card are wrapped so that they can be dragged; plainly when they cannot. */
export interface BoardShell {
  column: (state: TaskState, content: ReactNode) => ReactNode;
  card: (task: TaskRow, content: ReactNode) => ReactNode;
}
