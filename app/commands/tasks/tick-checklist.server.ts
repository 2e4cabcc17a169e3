import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { taskSubject } from "~/domain/tasks/task.access";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** Ticks or unticks one line of a task's checklist. */
export async function tickChecklist(
  act: Act,
  input: { taskId: string; item: number; ticked: boolean },
): Promise<Result<{ taskId: string }>> {
  const task = await findTaskForMove(database(), act.viewer, input.taskId);
  if (!task) return notFound("task");
  if (!can(act.viewer, "work.update", taskSubject(task))) {
    return notPermitted(`The checklist of “${task.title}” is ticked by whoever works on it.`);
  }
  const item = task.checklist[input.item];
  if (!item) return invalid("This line is not on the checklist any more. Reload the page.");
  if (item.done === input.ticked) return done({ taskId: task.id });
  return commit(act, async (unit) => {
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
    return done({ taskId: task.id });
  });
}
