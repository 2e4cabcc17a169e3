import type { Act } from "~/domain/act";
import { type BulkNoun, type BulkRow, many } from "~/domain/bulk/bulk-edit";
import type { Unit } from "../commit.server";

interface NewBulkEdit {
  id: string;
  noun: BulkNoun;
  /** "Who does it: Sam Ortiz" */
  summary: string;
  rows: readonly BulkRow[];
}

/** Keeps what was changed at once, row by row, with what each was before: the way back, and the page that shows it. */
export async function keepBulkEdit(unit: Unit, act: Act, edit: NewBulkEdit): Promise<void> {
  await unit.db.bulkEdit.create({
    data: {
      id: edit.id,
      workspaceId: act.viewer.workspaceId,
      noun: edit.noun,
      summary: edit.summary,
      rows: JSON.parse(JSON.stringify(edit.rows)),
      byId: act.viewer.personId,
      at: act.now,
    },
  });
  const changed = edit.rows.filter(({ decision }) => decision.outcome === "change").length;
  unit.log({
    noun: "bulk-edit",
    recordId: edit.id,
    verb: "changed",
    summary: `changed ${many(edit.noun, changed)} at once: ${edit.summary}`,
    after: { rows: edit.rows.length, changed },
  });
}
