import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { changeValues } from "~/domain/fields/custom-field";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { isGuest } from "~/domain/tasks/guest";
import { commit } from "~/store/commit.server";
import { findTaskFieldValues } from "~/store/fields/custom-values.queries.server";
import { sayChanges } from "~/store/fields/value-words.server";

/** What stands in the workspace's own fields of a task. */
export async function saveTaskValues(
  act: Act,
  input: { taskId: string; version: number; custom: Record<string, string> },
): Promise<Result<{ changed: number }>> {
  const { viewer, now } = act;
  const task = await findTaskFieldValues(viewer, input.taskId);
  if (!task) return notFound("task");
  if (isGuest(viewer) || !can(viewer, "work.update", task.subject)) {
    return notPermitted(
      "These fields are filled in by whoever has the task, the plan's owner or a CX leader.",
    );
  }
  const read = changeValues(task.fields, task.values, input.custom, task.context);
  if (!read.ok) return invalid("Some of it needs another look.", read.fieldErrors);
  if (read.changed.length === 0) return done({ changed: 0 });
  return commit(act, async (unit) => {
    await unit.move("task", { id: task.id, version: input.version }, { custom: read.values, updatedAt: now });
    const { before, after, summary } = await sayChanges(unit.db, viewer, task.context.currency, read.changed);
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: "changed",
      summary: `${summary} of “${task.title}”`,
      before,
      after,
    });
    return done({ changed: read.changed.length });
  });
}
