import type { Act } from "~/domain/act";
import { type BulkCounts, type BulkRow, countRows, readSeen } from "~/domain/bulk/bulk-edit";
import { done, invalid, notAllowedNow, type Result } from "~/domain/refusal";
import { type BulkTask, type BulkTaskChange, bulkTaskRows, sayBulkTask } from "~/domain/tasks/bulk-task";
import type { TaskState } from "~/domain/tasks/task";
import { keepBulkEdit } from "~/store/bulk/bulk-edit.write.server";
import { findRepeatedEdit } from "~/store/bulk/repeated-edit.server";
import { commit, type Unit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { continueSeries } from "~/store/series/series-continuing.server";
import { findBulkTaskAround } from "~/store/tasks/bulk-around.server";
import { listBulkTasks } from "~/store/tasks/bulk-tasks.server";
import { columnsOfMove } from "../tasks/take-task-move.server";

export interface ChangedAtOnce {
  editId: string;
  counts: BulkCounts;
}

/**
 * Changes many tasks at once, each as far as it allows: exactly those that were shown, as they were shown. One
 * transaction, one record that stands in every line of the log, and one way back.
 */
export function changeTasks(
  act: Act,
  input: { editId: string; seen: string; change: BulkTaskChange },
): Promise<Result<ChangedAtOnce>> {
  const { editId, change } = input;
  const seen = readSeen(input.seen);
  return commit(
    act,
    async (unit) => {
      const repeated = await findRepeatedEdit(unit.db, act.viewer, editId);
      if (repeated) return repeated;
      if (seen.size === 0) return invalid("No task was chosen. Go back to the list and choose some.");
      const tasks = await listBulkTasks(unit.db, act.viewer, [...seen.keys()]);
      const around = await findBulkTaskAround(unit.db, act.viewer);
      const rows = bulkTaskRows(tasks, change, around).map((row) => asSeen(row, seen));
      const counts = countRows(rows);
      if (counts.change === 0) return notAllowedNow("None of these tasks can be changed like this now.");
      const written: BulkRow[] = [];
      for (const row of rows) {
        const task = tasks.find(({ id }) => id === row.recordId);
        written.push(task ? await write(unit, act, { task, row, editId, change }) : row);
      }
      for (const planId of new Set(tasks.map((task) => task.planId))) {
        await settlePlan(unit, planId, { edited: "assign" });
      }
      if (change.event === "FINISH" || change.event === "CANCEL") await continueAll(unit, act, written);
      await keepBulkEdit(unit, act, {
        id: editId,
        noun: "task",
        summary: sayBulkTask(change, around),
        rows: written,
      });
      return done({ editId, counts });
    },
    { timeout: 60_000 },
  );
}

/** A recurring task comes again when the one before it is settled, alone or with others. */
async function continueAll(unit: Unit, act: Act, rows: readonly BulkRow[]): Promise<void> {
  const ids = rows.filter(({ decision }) => decision.outcome === "change").map(({ recordId }) => recordId);
  const recurring = await unit.db.task.findMany({
    where: { id: { in: ids }, seriesId: { not: null } },
    select: { seriesId: true },
    distinct: ["seriesId"],
  });
  for (const { seriesId } of recurring) if (seriesId) await continueSeries(unit, act, seriesId);
}

const asSeen = (row: BulkRow, seen: ReadonlyMap<string, number>): BulkRow =>
  seen.get(row.recordId) === row.version
    ? row
    : { ...row, decision: { outcome: "refused", why: "Somebody changed it since the preview." } };

interface Writing {
  task: BulkTask;
  row: BulkRow;
  editId: string;
  change: BulkTaskChange;
}

async function write(unit: Unit, act: Act, { task, row, editId, change }: Writing): Promise<BulkRow> {
  const { decision } = row;
  if (decision.outcome !== "change") return row;
  const { before, after } = decision;
  const moved = change.event && "status" in after;
  const { version } = await unit.move(
    "task",
    { id: task.id, version: task.version },
    {
      ...after,
      ...(moved && change.event && columnsOfMove(act, change.event, task.status, after.status as TaskState)),
      updatedAt: act.now,
    },
  );
  unit.log({
    noun: "task",
    recordId: task.id,
    planId: task.planId,
    verb: "changed",
    summary: `changed task ${task.number} “${task.title}” of ${task.planCode} together with others: ${decision.changes
      .map((one) => `${one.label.toLowerCase()} ${one.after}`)
      .join(", ")}`,
    before,
    after: { ...after, bulkEdit: editId },
  });
  return { ...row, version };
}
