import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { type ChecklistChange, changedChecklist, sayChecklistChange } from "~/domain/tasks/checklist";
import { isGuest } from "~/domain/tasks/guest";
import { isOpenTask } from "~/domain/tasks/task";
import { taskSubject } from "~/domain/tasks/task.access";
import { planIsOpen } from "~/domain/tasks/task.rules";
import { commit } from "~/store/commit.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** Adds a step to a task, takes one off, renames or moves one. Somebody outside ticks alone. */
export function changeChecklist(
  act: Act,
  input: { taskId: string; change: ChecklistChange },
): Promise<Result<{ taskId: string; removed: { text: string; done: boolean } | null }>> {
  const { change } = input;
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, act.viewer, input.taskId);
    if (!task) return notFound("task");
    if (isGuest(act.viewer) || !can(act.viewer, "work.update", taskSubject(task))) {
      return notPermitted(`The steps of “${task.title}” are set by whoever works on it, or by a leader.`);
    }
    const open = planIsOpen(task);
    if (!open.met) return notAllowedNow(`${open.detail}.`);
    if (!isOpenTask(task.status)) {
      return notAllowedNow(`“${task.title}” is ${task.status}. Reopen it before you change its checklist.`);
    }
    const changed = changedChecklist(task.checklist, change);
    if ("why" in changed) return invalid(changed.why, { text: [changed.why] });
    const removed = change.kind === "remove" ? (task.checklist[change.at] ?? null) : null;
    await unit.move(
      "task",
      { id: task.id, version: task.version },
      { checklist: changed.items.map((item) => ({ ...item })), updatedAt: act.now },
    );
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: "changed",
      summary: `${sayChecklistChange(change)} the checklist of task ${task.number} of ${task.planCode}`,
      before: { checklist: task.checklist },
      after: { checklist: changed.items },
    });
    return done({ taskId: task.id, removed });
  });
}
