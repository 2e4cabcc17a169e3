import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { taskPlanSubject, taskSubject } from "~/domain/tasks/task.access";
import { dateNotMovable, laterDayProblem } from "~/domain/tasks/task-date";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { findWorkspaceDay } from "~/store/tasks/task-date.queries.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

export interface TaskDateAsked {
  dateMoveId: string;
  taskId: string;
  title: string;
  planCode: string;
  /** Whoever answers for the plan asks nobody: the new day holds at once, and the move is kept all the same. */
  accepted: boolean;
}

/** Asks for a later day of one task; the old one stays until whoever answers for the plan accepts. */
export function requestTaskDate(
  act: Act,
  input: { taskId: string; toDay: Day; reason: string },
): Promise<Result<TaskDateAsked>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, viewer, input.taskId);
    if (!task) return notFound("task");
    if (!can(viewer, "work.update", taskSubject(task))) {
      return notPermitted(
        `More time for “${task.title}” is asked for by the person it is assigned to, the plan's owner or a leader.`,
      );
    }
    const blocked = dateNotMovable(task);
    if (blocked || task.dueOn === null) return notAllowedNow(blocked ?? "");
    const today = await findWorkspaceDay(unit.db, viewer.workspaceId, now);
    const problem = laterDayProblem(task, input.toDay, today);
    if (problem) return invalid(problem, { toDay: [problem] });
    const open = await unit.db.taskDateMove.findFirst({
      where: { taskId: task.id, status: "requested" },
      select: { toDay: true },
    });
    if (open) {
      return notAllowedNow(
        `A later day for “${task.title}”, ${open.toDay}, is asked for already; it is not answered yet. Withdraw it first to ask for another.`,
      );
    }
    const accepted = can(viewer, "plan.edit", taskPlanSubject(task));
    const id = newId();
    await unit.db.taskDateMove.create({
      data: {
        id,
        workspaceId: viewer.workspaceId,
        taskId: task.id,
        fromDay: task.dueOn,
        toDay: input.toDay,
        reason: input.reason,
        status: accepted ? "accepted" : "requested",
        requestedById: viewer.personId,
        requestedAt: now,
        ...(accepted && { agreedById: viewer.personId, agreedAt: now }),
      },
    });
    if (accepted) {
      await unit.move("task", { id: task.id, version: task.version }, { dueOn: input.toDay, updatedAt: now });
    }
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: accepted ? "changed" : "requested",
      summary: accepted
        ? `moved the due date of task ${task.number} “${task.title}” of ${task.planCode} from ${task.dueOn} to ${input.toDay}`
        : `asked to move the due date of task ${task.number} “${task.title}” of ${task.planCode} to ${input.toDay}`,
      before: { dueOn: task.dueOn },
      after: accepted
        ? { dueOn: input.toDay, reason: input.reason }
        : { dateMoveId: id, toDay: input.toDay, reason: input.reason },
    });
    if (accepted) await settlePlan(unit, task.planId, { edited: "assign" });
    return done({
      dateMoveId: id,
      taskId: task.id,
      title: task.title,
      planCode: task.planCode,
      accepted,
    });
  });
}
