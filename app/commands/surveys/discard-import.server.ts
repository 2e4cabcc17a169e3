import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { batchCode } from "~/domain/surveys/import";
import { decideImport } from "~/domain/surveys/import.machine";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { commit } from "~/store/commit.server";
import { findImport, findImportFacts } from "~/store/surveys/import.queries.server";

/** Drops a file that was chosen but never imported, and its bytes with it. */
export async function discardImport(
  act: Act,
  input: { importId: string },
): Promise<Result<{ number: number }>> {
  const { viewer } = act;
  const record = await findImport(viewer, input.importId);
  if (!record) return notFound("import");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.import);
  const decided = decideImport(await findImportFacts(viewer, record, act.now), "DISCARD");
  if (!decided.ok) return decided;
  return commit(act, async (unit) => {
    await unit.move("import", record, { status: decided.value.status });
    await unit.db.importPiece.deleteMany({ where: { importId: record.id } });
    await unit.db.importVerdict.deleteMany({ where: { importId: record.id } });
    unit.log({
      noun: "import",
      recordId: record.id,
      verb: "deleted",
      summary: `discarded ${record.fileName} (${batchCode(record.number)}) before it was imported`,
    });
    return done({ number: record.number });
  });
}
