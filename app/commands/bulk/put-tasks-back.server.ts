import type { Act } from "~/domain/act";
import type { BulkRow } from "~/domain/bulk/bulk-edit";
import { refusedPutBack } from "~/domain/tasks/bulk-task";
import type { TaskState } from "~/domain/tasks/task";
import type { Unit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { listBulkTasks } from "~/store/tasks/bulk-tasks.server";
import { columnsOfMove } from "../tasks/take-task-move.server";

/** Puts back what a change of many wrote on tasks, one by one, and says of each whether it could. */
export async function putTasksBack(
  unit: Unit,
  act: Act,
  edit: { id: string; rows: readonly BulkRow[] },
): Promise<BulkRow[]> {
  const tasks = await listBulkTasks(
    unit.db,
    act.viewer,
    edit.rows.map(({ recordId }) => recordId),
  );
  const rows: BulkRow[] = [];
  for (const row of edit.rows) {
    const { decision } = row;
    if (decision.outcome !== "change") {
      rows.push(row);
      continue;
    }
    const task = tasks.find(({ id }) => id === row.recordId);
    const why = task ? refusedPutBack(task, decision, act.viewer) : "It is not there any more.";
    if (!task || why !== null) {
      rows.push({ ...row, undone: why ?? "" });
      continue;
    }
    const { before, after } = decision;
    const status = before.status as TaskState | undefined;
    await unit.move(
      "task",
      { id: task.id, version: task.version },
      { ...before, ...(status && columnsOfMove(act, "UNDO", task.status, status)), updatedAt: act.now },
    );
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: "undone",
      summary: `took back a change made together with others on task ${task.number} “${task.title}” of ${task.planCode}`,
      before: after,
      after: { ...before, bulkEdit: edit.id },
    });
    rows.push({ ...row, undone: "" });
  }
  for (const planId of new Set(tasks.map((task) => task.planId))) await settlePlan(unit, planId);
  return rows;
}
