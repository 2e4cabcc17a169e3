import type { Act } from "~/domain/act";
import { type BulkRow, many } from "~/domain/bulk/bulk-edit";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findBulkEdit } from "~/store/bulk/bulk-edit.queries.server";
import { commit } from "~/store/commit.server";
import { putPlansBack } from "./put-plans-back.server";
import { putTasksBack } from "./put-tasks-back.server";

export interface UndoneEdit {
  editId: string;
  restored: number;
  left: number;
}

/** Takes a change of many back: every record that nobody changed since, and says which it left and why. */
export function undoBulkEdit(act: Act, input: { editId: string }): Promise<Result<UndoneEdit>> {
  return commit(
    act,
    async (unit) => {
      const { viewer } = act;
      const edit = await findBulkEdit(unit.db, viewer, input.editId);
      if (!edit) return notFound("change");
      if (edit.byId !== viewer.personId && viewer.role !== "leader" && viewer.role !== "admin") {
        return notPermitted("A change of many is taken back by whoever made it, or by a leader.");
      }
      if (edit.undoneAt) return done(asUndone(edit.id, edit.rows));
      const putBack = edit.noun === "task" ? putTasksBack : putPlansBack;
      const rows = await putBack(unit, act, edit);
      await unit.move("bulkEdit", edit, {
        rows: JSON.parse(JSON.stringify(rows)),
        undoneAt: act.now,
        undoneById: viewer.personId,
      });
      const answer = asUndone(edit.id, rows);
      unit.log({
        noun: "bulk-edit",
        recordId: edit.id,
        verb: "undone",
        summary: `took back a change of ${many(edit.noun, answer.restored + answer.left)}: ${answer.restored} put back, ${answer.left} left`,
        after: { restored: answer.restored, left: answer.left },
      });
      return done(answer);
    },
    { timeout: 60_000 },
  );
}

const asUndone = (editId: string, rows: readonly BulkRow[]): UndoneEdit => {
  const changed = rows.filter(({ decision }) => decision.outcome === "change");
  const restored = changed.filter(({ undone }) => undone === "").length;
  return { editId, restored, left: changed.length - restored };
};
