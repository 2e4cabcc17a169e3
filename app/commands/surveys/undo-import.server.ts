import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { batchCode } from "~/domain/surveys/import";
import { decideImport } from "~/domain/surveys/import.machine";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { countOf } from "~/domain/surveys/survey";
import { commit } from "~/store/commit.server";
import { findImport, findImportFacts } from "~/store/surveys/import.queries.server";
import { shelve } from "~/store/surveys/import-rows.server";

/** Takes an import's answers out of every figure; they are kept, and redo brings them back. */
export async function undoImport(
  act: Act,
  input: { importId: string },
): Promise<Result<{ number: number; removed: number }>> {
  const { viewer } = act;
  return commit(
    act,
    async (unit) => {
      // Read inside, so that what is decided on is what stands when the answers are taken out.
      const record = await findImport(viewer, input.importId, unit.db);
      if (!record) return notFound("import");
      if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId }))
        return notPermitted(MAY_NOT.import);
      const decided = decideImport(await findImportFacts(viewer, record, act.now, unit.db), "UNDO");
      if (!decided.ok) return decided;
      await unit.move("import", record, { status: decided.value.status });
      const removed = await shelve(unit.db, viewer.workspaceId, record.id);
      unit.log({
        noun: "import",
        recordId: record.id,
        verb: "undone",
        summary: `undid import ${batchCode(record.number)}: ${countOf(removed, "response")} of ${record.fileName} no longer count`,
        before: { counted: removed },
        after: { counted: 0 },
      });
      return done({ number: record.number, removed });
    },
    { timeout: 600_000 },
  );
}
