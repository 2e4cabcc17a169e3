import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { BulkRow } from "~/domain/bulk/bulk-edit";
import { done, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { type DateShift, previewShift, sayDays, seenMoves } from "~/domain/tasks/shift-dates";
import { isOpenTask, taskPath } from "~/domain/tasks/task";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { planIsOpen } from "~/domain/tasks/task.rules";
import { newId } from "~/shared/id.server";
import { keepBulkEdit } from "~/store/bulk/bulk-edit.write.server";
import { commit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";
import { findShiftGround } from "~/store/tasks/task-shift.server";

export interface DatesShifted {
  title: string;
  moved: number;
  /** The change of many that it stands in, with its one way back. */
  editId: string;
}

/** Moves a task by working days, and what waits for it along with it: exactly what the preview showed. */
export function shiftTaskDates(
  act: Act,
  input: { taskId: string; by: number; along: boolean; seen: string },
): Promise<Result<DatesShifted>> {
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, act.viewer, input.taskId);
    if (!task) return notFound("task");
    if (!can(act.viewer, "plan.edit", taskPlanSubject(task))) {
      return notPermitted(`Dates of ${task.planCode} are moved by its owner or a leader.`);
    }
    const open = planIsOpen(task);
    if (!open.met) return notAllowedNow(`${open.detail}.`);
    if (!isOpenTask(task.status)) {
      return notAllowedNow(`“${task.title}” is ${task.status}; its days are on record.`);
    }
    if (!task.startOn && !task.dueOn) {
      return notAllowedNow(`“${task.title}” has no dates that could be moved. Give it a due date first.`);
    }
    const ground = await findShiftGround(unit.db, task.workspaceId, task.planId);
    const { moves } = previewShift(ground.tasks, task.id, input, ground);
    if (input.seen !== seenMoves(moves)) {
      return stale("Somebody changed these tasks since the preview. Nothing was moved: look at it again.");
    }
    const editId = newId();
    const rows: BulkRow[] = [];
    for (const move of moves) {
      const { version } = await unit.move("task", move, { ...move.after, updatedAt: act.now });
      unit.log({
        noun: "task",
        recordId: move.id,
        planId: task.planId,
        verb: "changed",
        summary: `moved task ${move.number} “${move.title}” of ${task.planCode} to ${sayDays(move.after)}`,
        before: { ...move.before },
        after: { ...move.after, bulkEdit: editId },
      });
      rows.push(asBulkRow(task.planCode, move, version));
    }
    await keepBulkEdit(unit, act, {
      id: editId,
      noun: "task",
      summary: `Dates: ${input.by > 0 ? "+" : ""}${input.by} working days`,
      rows,
    });
    await settlePlan(unit, task.planId, { edited: "assign" });
    return done({ title: task.title, moved: moves.length, editId });
  });
}

const asBulkRow = (code: string, move: DateShift, version: number): BulkRow => ({
  recordId: move.id,
  title: move.title,
  place: `${code} · task ${move.number}`,
  href: taskPath(move.id),
  version,
  decision: {
    outcome: "change",
    changes: [{ label: "Dates", before: sayDays(move.before), after: sayDays(move.after) }],
    before: { ...move.before },
    after: { ...move.after },
  },
});
