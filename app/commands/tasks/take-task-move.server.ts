import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { ActivityVerb } from "~/domain/activity/activity";
import { done, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { TASK_STATE_LABELS } from "~/domain/tasks/task";
import { taskSubject } from "~/domain/tasks/task.access";
import { decideTask, type TaskEvent } from "~/domain/tasks/task.machine";
import { type ChangeOf, commit, type Unit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { findTaskForMove, type TaskForMove } from "~/store/tasks/task-facts.server";

export interface TaskMoved {
  taskId: string;
  planCode: string;
  title: string;
  version: number;
  status: string;
}

interface Move {
  taskId: string;
  /** The version the person saw; null where one tap from a list is meant whatever else changed. */
  version: number | null;
  event: TaskEvent;
  verb: ActivityVerb;
  summary: (task: TaskForMove) => string;
  /** What the form brings that gates look at, laid over the facts before they are asked. */
  bringing?: (task: TaskForMove) => Partial<TaskForMove>;
  change?: (task: TaskForMove) => ChangeOf<"task">;
  also?: (unit: Unit, task: TaskForMove) => Promise<void>;
}

/** The way every move of a task takes: find, may you, decide, commit. The verbs beside this file differ in what they bring. */
export async function takeTaskMove(act: Act, move: Move): Promise<Result<TaskMoved>> {
  const task = await findTaskForMove(database(), act.viewer, move.taskId);
  if (!task) return notFound("task");
  if (!can(act.viewer, "work.update", taskSubject(task))) {
    return notPermitted(
      `“${task.title}” is updated by the person it is assigned to, the plan's owner or a leader.`,
    );
  }
  if (move.version !== null && move.version !== task.version) {
    return stale(
      `Somebody else changed this task meanwhile: it is ${TASK_STATE_LABELS[task.status].toLowerCase()} now.`,
      { status: task.status, version: task.version },
    );
  }
  const decision = decideTask({ ...task, ...move.bringing?.(task) }, move.event);
  if (!decision.ok) return decision;
  const { status } = decision.value;
  return commit(act, async (unit) => {
    const row = await unit.move(
      "task",
      { id: task.id, version: task.version },
      {
        ...move.change?.(task),
        status,
        cameFrom: move.event.type === "UNDO" ? null : task.status,
        movedAt: act.now,
        movedById: act.viewer.personId,
        doneAt: status === "done" ? act.now : null,
        doneById: status === "done" ? act.viewer.personId : null,
        updatedAt: act.now,
      },
    );
    await move.also?.(unit, task);
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: move.verb,
      summary: move.summary(task),
      before: { status: task.status },
      after: { status },
    });
    return done({
      taskId: task.id,
      planCode: task.planCode,
      title: task.title,
      version: row.version,
      status,
    });
  });
}

export const quoted = (task: TaskForMove): string =>
  `task ${task.number} “${task.title}” of ${task.planCode}`;
