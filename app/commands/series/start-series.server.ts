import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { listOccurrences } from "~/domain/series/occurrences";
import { ruleOf, sayRecurrence } from "~/domain/series/recurrence";
import type { SeriesInput } from "~/domain/series/series.schema";
import { isOpenTask } from "~/domain/tasks/task";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { planIsOpen } from "~/domain/tasks/task.rules";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { continueSeries } from "~/store/series/series-continuing.server";
import { findSeriesGround, templateOf } from "~/store/series/series-ground.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** Lets a task come again by a rule; the task itself is the first of them. */
export function startSeries(
  act: Act,
  input: SeriesInput & { taskId: string },
): Promise<Result<{ seriesId: string; made: number }>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, viewer, input.taskId);
    if (!task) return notFound("task");
    if (!can(viewer, "plan.edit", taskPlanSubject(task))) {
      return notPermitted(`Tasks of ${task.planCode} are changed by its owner or a leader.`);
    }
    const open = planIsOpen(task);
    if (!open.met) return notAllowedNow(`${open.detail}.`);
    if (!isOpenTask(task.status)) return notAllowedNow(`“${task.title}” is ${task.status}. Reopen it first.`);
    if (task.seriesId)
      return notAllowedNow(`“${task.title}” comes again already. Change its series instead.`);
    if (!task.dueOn) {
      return notAllowedNow(`“${task.title}” has no due date to count from. Give it one first.`);
    }
    const ground = await findSeriesGround(unit.db, viewer, task.planId);
    const rule = ruleOf(input.recurrence, ground.calendar.workingDays);
    const counted = {
      rule,
      firstDueOn: task.dueOn,
      firstNumber: 1,
      untilOn: input.untilOn,
      shift: input.shift,
    };
    if (listOccurrences(counted, ground, { after: 1, take: 1 }).length === 0) {
      return invalid("It would not come again before the plan ends. Choose a shorter rule or a later end.", {
        every: ["No further date lies inside the plan."],
      });
    }
    const series = await unit.db.taskSeries.create({
      data: {
        id: newId(),
        workspaceId: viewer.workspaceId,
        planId: task.planId,
        ...counted,
        template: { ...(await templateOf(unit.db, task.id)) },
        leadDays: input.leadDays,
        createdById: viewer.personId,
        createdAt: act.now,
      },
    });
    await unit.move(
      "task",
      { id: task.id, version: task.version },
      { seriesId: series.id, occurrence: 1, updatedAt: act.now },
    );
    unit.log({
      noun: "series",
      recordId: series.id,
      planId: task.planId,
      verb: "created",
      summary: `let task ${task.number} “${task.title}” of ${task.planCode} come again: ${sayRecurrence(input.recurrence)}`,
      after: { rule, untilOn: input.untilOn, taskId: task.id },
    });
    const made = await continueSeries(unit, act, series.id);
    return done({ seriesId: series.id, made });
  });
}
