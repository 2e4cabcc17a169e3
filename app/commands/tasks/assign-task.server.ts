import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { changedValues } from "~/domain/plans/changed-values";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { isOpenTask } from "~/domain/tasks/task";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { planIsOpen } from "~/domain/tasks/task.rules";
import type { Day } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { findTaskForMove, findTaskValues } from "~/store/tasks/task-facts.server";
import { isActivePerson } from "~/store/tasks/task-plan.server";

/** Says who does a task and by when, from the row it stands in; what is left out stays as it is. */
export function assignTask(
  act: Act,
  input: { taskId: string; version: number; assigneeId?: string | null; dueOn?: Day | null },
): Promise<Result<{ taskId: string; title: string; version: number }>> {
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, act.viewer, input.taskId);
    if (!task) return notFound("task");
    if (!can(act.viewer, "plan.edit", taskPlanSubject(task))) {
      return notPermitted(`Tasks of ${task.planCode} are changed by its owner or a leader.`);
    }
    const open = planIsOpen(task);
    if (!open.met) return notAllowedNow(`${open.detail}.`);
    if (!isOpenTask(task.status)) {
      return notAllowedNow(`“${task.title}” is ${task.status}. Reopen it before you change it.`);
    }
    const { assigneeId, dueOn } = input;
    if (assigneeId && !(await isActivePerson(unit.db, act.viewer, assigneeId))) {
      return invalid("Choose somebody of this workspace who is active.", {
        assigneeId: ["This person is not active here."],
      });
    }
    if (dueOn && task.startOn && dueOn < task.startOn) {
      return invalid("It would be due before it starts.", {
        dueOn: [`It starts on ${task.startOn}. Choose a later day, or change its start on its own page.`],
      });
    }
    const before = await findTaskValues(unit.db, task.id);
    const row = await unit.move(
      "task",
      { id: task.id, version: input.version },
      {
        ...(assigneeId !== undefined && { assigneeId }),
        ...(dueOn !== undefined && { dueOn }),
        updatedAt: act.now,
      },
    );
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: "changed",
      summary: `changed ${sayWhat(input)} of task ${task.number} “${task.title}” of ${task.planCode}`,
      ...changedValues(before, await findTaskValues(unit.db, task.id)),
    });
    await settlePlan(unit, task.planId, { edited: "assign" });
    return done({ taskId: task.id, title: task.title, version: row.version });
  });
}

const sayWhat = ({ assigneeId, dueOn }: { assigneeId?: string | null; dueOn?: Day | null }): string =>
  [assigneeId !== undefined && "the person", dueOn !== undefined && "the due date"]
    .filter((what) => what !== false)
    .join(" and ") || "nothing";
