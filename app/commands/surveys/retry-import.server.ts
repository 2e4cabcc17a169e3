import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { batchCode } from "~/domain/surveys/import";
import { decideImport } from "~/domain/surveys/import.machine";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { commit } from "~/store/commit.server";
import { findImport, findImportFacts } from "~/store/surveys/import.queries.server";

/** Goes on with an import that stopped, behind the last row that is in. */
export async function retryImport(
  act: Act,
  input: { importId: string },
): Promise<Result<{ importId: string }>> {
  const { viewer } = act;
  const record = await findImport(viewer, input.importId);
  if (!record) return notFound("import");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.import);
  const decided = decideImport(await findImportFacts(viewer, record, act.now), "RETRY");
  if (!decided.ok) return decided;
  return commit(act, async (unit) => {
    const after = await unit.move("import", record, {
      status: decided.value.status,
      failure: null,
      progressAt: act.now,
    });
    for (const kind of ["import.run", "import.move"] as const) {
      if (!decided.value.effects.includes(kind)) continue;
      unit.effect({ kind, importId: record.id, version: after.version });
    }
    unit.log({
      noun: "import",
      recordId: record.id,
      verb: "resumed",
      summary: `went on with import ${batchCode(record.number)} behind row ${record.progress}`,
    });
    return done({ importId: record.id });
  });
}
