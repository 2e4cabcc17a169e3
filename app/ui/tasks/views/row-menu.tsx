import { ArrowRightLeft, CalendarClock, Pencil } from "lucide-react";
import { TASK_STATE_LABELS, TASK_STATES, type TaskState, taskPath } from "~/domain/tasks/task";
import { doorTo } from "~/domain/tasks/task-board";
import type { TaskRow } from "~/domain/tasks/task-row";
import type { MenuItem } from "../../controls/menu";

/** Where a task can go and what can be changed of it, wherever it stands: the way without dragging. */
export function rowMenu(task: TaskRow, back: string, onMove?: (to: TaskState) => void): MenuItem[] {
  const path = taskPath(task.id);
  const from = `?back=${encodeURIComponent(back)}`;
  const targets = task.mayMove ? TASK_STATES.filter((to) => doorTo(task.status, to) !== null) : [];
  return [
    ...(targets.length > 0 ? [{ heading: "Move to" }] : []),
    ...targets.map((to): MenuItem => {
      const shown = { label: TASK_STATE_LABELS[to], icon: <ArrowRightLeft aria-hidden="true" /> };
      if (onMove) return { ...shown, onSelect: () => onMove(to) };
      return { ...shown, action: `${path}/column`, fields: { to, version: String(task.version), back } };
    }),
    ...(task.mayEdit
      ? [
          ...(targets.length > 0 ? [{ separator: true as const }] : []),
          {
            label: "Who and by when",
            icon: <Pencil aria-hidden="true" />,
            href: `${path}/assignment${from}`,
          },
          ...(task.startOn || task.dueOn
            ? [
                {
                  label: "Move the dates",
                  detail: "By working days, with what follows",
                  icon: <CalendarClock aria-hidden="true" />,
                  href: `${path}/dates${from}`,
                },
              ]
            : []),
          { label: "Edit", icon: <Pencil aria-hidden="true" />, href: `${path}/edit${from}` },
        ]
      : []),
  ];
}
