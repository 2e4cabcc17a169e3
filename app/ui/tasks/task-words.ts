import { TASK_STATE_LABELS, type TaskState } from "~/domain/tasks/task";
import type { TaskView } from "~/domain/tasks/task-view";
import type { StatusKind } from "../controls/status-pill";
import type { RailSideState } from "../lifecycle/lifecycle-rail";
import type { RailState } from "../lifecycle/rail-state";

export const TASK_STATUS_KIND: Record<TaskState, StatusKind> = {
  todo: "todo",
  inProgress: "active",
  blocked: "aside",
  done: "done",
  cancelled: "ended",
};

const PATH: readonly TaskState[] = ["todo", "inProgress", "done"];

/** Where a task stands on its way; blocked and cancelled stand beside it, at the place it came from. */
export function taskRail(task: TaskView): { states: RailState[]; side?: RailSideState } {
  const aside = task.status === "blocked" || task.status === "cancelled";
  const place = aside
    ? task.cameFrom === "todo" || task.cameFrom === null
      ? "todo"
      : "inProgress"
    : task.status;
  const present = PATH.indexOf(place);
  const cancelled = task.status === "cancelled";
  const states = PATH.map((state, at): RailState => {
    const phase = at < present ? "past" : at > present ? (cancelled ? "skipped" : "future") : "present";
    const moved = !aside && at === present && task.movedAt ? task.movedAt.toISOString() : undefined;
    return {
      id: state,
      label: TASK_STATE_LABELS[state],
      phase: state === "done" && task.status === "done" ? "present" : phase,
      ...(moved && { at: moved }),
      ...(moved && task.movedBy && { by: task.movedBy.name }),
    };
  });
  if (!aside) return { states };
  return {
    states,
    side: {
      kind: cancelled ? "cancelled" : "hold",
      label: TASK_STATE_LABELS[task.status],
      detail: cancelled ? task.cancelReason : task.blockedReason,
      ...(task.movedAt && { at: task.movedAt.toISOString() }),
      ...(task.movedBy && { by: task.movedBy.name }),
    },
  };
}

const KB = 1024;
export const fileSize = (bytes: number): string =>
  bytes < KB * KB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / KB / KB).toFixed(1)} MB`;
