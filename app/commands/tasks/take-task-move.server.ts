import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { ActivityVerb } from "~/domain/activity/activity";
import { done, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { type Freed, isSettled } from "~/domain/tasks/dependencies";
import { TASK_STATE_LABELS, type TaskState } from "~/domain/tasks/task";
import { taskSubject } from "~/domain/tasks/task.access";
import { decideTask, type TaskEvent } from "~/domain/tasks/task.machine";
import { type ChangeOf, commit, type Unit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { continueSeries } from "~/store/series/series-continuing.server";
import { listFreed } from "~/store/tasks/task-dependencies.server";
import { findTaskForMove, type TaskForMove } from "~/store/tasks/task-facts.server";

export interface TaskMoved {
  taskId: string;
  planCode: string;
  title: string;
  version: number;
  status: TaskState;
  /** What waited for this alone and may begin now. */
  freed: Freed[];
}

interface Move {
  taskId: string;
  /** The version the person saw; null where one tap from a list is meant whatever else changed. */
  version: number | null;
  event: TaskEvent;
  verb: ActivityVerb;
  summary: (task: TaskForMove) => string;
  /** A refusal of its own, asked with the task at hand. */
  check?: (task: TaskForMove) => Result<unknown>;
  /** The state it leads to is reached already and nothing else is asked: a second tap changes nothing. */
  repeats?: (task: TaskForMove) => boolean;
  /** What the form brings that gates look at, laid over the facts before they are asked. */
  bringing?: (task: TaskForMove) => Partial<TaskForMove>;
  change?: (task: TaskForMove) => ChangeOf<"task">;
  also?: (unit: Unit, task: TaskForMove) => Promise<void>;
}

/**
 * The way every move of a task takes: find, may you, decide, commit; the verbs beside this file differ in
 * what they bring. All of it inside the transaction, because gates look at rows (the plan, what it waits
 * for) that the task's version does not cover.
 */
export function takeTaskMove(act: Act, move: Move): Promise<Result<TaskMoved>> {
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, act.viewer, move.taskId);
    if (!task) return notFound("task");
    if (!can(act.viewer, "work.update", taskSubject(task))) {
      return notPermitted(
        `“${task.title}” is updated by the person it is assigned to, the plan's owner or a leader.`,
      );
    }
    if (move.repeats?.(task)) return done(asMoved(task, { ...task, freed: [] }));
    if (move.version !== null && move.version !== task.version) {
      return stale(
        `Somebody else changed this task meanwhile: it is ${TASK_STATE_LABELS[task.status].toLowerCase()} now.`,
        { status: task.status, version: task.version },
      );
    }
    const checked = move.check?.(task);
    if (checked && !checked.ok) return checked;
    const decision = decideTask({ ...task, ...move.bringing?.(task) }, move.event);
    if (!decision.ok) return decision;
    const { status } = decision.value;
    const row = await unit.move(
      "task",
      { id: task.id, version: task.version },
      { ...columnsOfMove(act, move.event.type, task.status, status), ...move.change?.(task) },
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
    // A draft counts its live tasks: one that is cancelled or comes back can move the plan.
    await settlePlan(unit, task.planId);
    // A recurring task comes again when the one before it is settled.
    if (task.seriesId && isSettled(status)) await continueSeries(unit, act, task.seriesId);
    const freed = isSettled(status) && !isSettled(task.status) ? await listFreed(unit.db, task.id) : [];
    return done(asMoved(task, { status, version: row.version, freed }));
  });
}

/** What every move writes: the state, where it came from, by whom and when. */
export const columnsOfMove = (act: Act, event: TaskEvent["type"], from: TaskState, to: TaskState) => ({
  status: to,
  cameFrom: event === "UNDO" ? null : from,
  movedAt: act.now,
  movedById: act.viewer.personId,
  // Kept when it is reopened, so that taking the reopening back tells the true day again.
  ...(event === "FINISH" && { doneAt: act.now, doneById: act.viewer.personId }),
  // A recording that is taken back was nobody's work: who made it by mistake may still judge the plan.
  ...(event === "UNDO" && from === "done" && { doneAt: null, doneById: null }),
  updatedAt: act.now,
});

const asMoved = (
  task: TaskForMove,
  now: { status: TaskState; version: number; freed: Freed[] },
): TaskMoved => ({
  taskId: task.id,
  planCode: task.planCode,
  title: task.title,
  version: now.version,
  status: now.status,
  freed: now.freed,
});

export const quoted = (task: TaskForMove): string =>
  `task ${task.number} “${task.title}” of ${task.planCode}`;
