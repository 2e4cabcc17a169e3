import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { isOpenTask } from "~/domain/tasks/task";
import { taskSubject } from "~/domain/tasks/task.access";
import { planIsOpen } from "~/domain/tasks/task.rules";
import { commit } from "~/store/commit.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** Ticks or unticks one line of a task's checklist. The text goes along, so that a changed list is never ticked blindly. */
export function tickChecklist(
  act: Act,
  input: { taskId: string; item: number; text: string; ticked: boolean },
): Promise<Result<{ taskId: string; text: string; ticked: boolean }>> {
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, act.viewer, input.taskId);
    if (!task) return notFound("task");
    if (!can(act.viewer, "work.update", taskSubject(task))) {
      return notPermitted(`The checklist of “${task.title}” is ticked by whoever works on it.`);
    }
    const open = planIsOpen(task);
    if (!open.met) return notAllowedNow(`${open.detail}.`);
    if (!isOpenTask(task.status)) {
      return notAllowedNow(`“${task.title}” is ${task.status}. Reopen it before you change its checklist.`);
    }
    const item = task.checklist[input.item];
    if (!item || item.text !== input.text) {
      return invalid("This line is not on the checklist any more. Reload the page.");
    }
    const answer = { taskId: task.id, text: item.text, ticked: input.ticked };
    if (item.done === input.ticked) return done(answer);
    const checklist = task.checklist.map((line, at) =>
      at === input.item ? { text: line.text, done: input.ticked } : { ...line },
    );
    await unit.move("task", { id: task.id, version: task.version }, { checklist, updatedAt: act.now });
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: "changed",
      summary: `${input.ticked ? "ticked" : "unticked"} “${item.text}” of task ${task.number} of ${task.planCode}`,
      before: { done: item.done },
      after: { done: input.ticked },
    });
    return done(answer);
  });
}
