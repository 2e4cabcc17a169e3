import type { Act } from "~/domain/act";
import { done, notFound, type Result } from "~/domain/refusal";
import { batchCode, type ImportState } from "~/domain/surveys/import";
import { decideImport } from "~/domain/surveys/import.machine";
import { countOf } from "~/domain/surveys/survey";
import { commit } from "~/store/commit.server";
import { findImport, findImportFacts } from "~/store/surveys/import.queries.server";

const STOPPED: Partial<Record<ImportState, string>> = { undoing: "undoing", redoing: "redoing" };

/** Says that an import could not be brought to its end; what is in can be undone, or the rest taken up again. */
export async function failImport(
  act: Act,
  input: { importId: string; failure: string },
): Promise<Result<null>> {
  const record = await findImport(act.viewer, input.importId);
  if (!record) return notFound("import");
  const decided = decideImport(await findImportFacts(act.viewer, record, act.now), "FAIL");
  if (!decided.ok) return decided;
  return commit(act, async (unit) => {
    await unit.move("import", record, {
      status: decided.value.status,
      failure: input.failure.slice(0, 1000),
    });
    unit.log({
      noun: "import",
      recordId: record.id,
      verb: "failed",
      summary: `stopped ${STOPPED[record.status] ?? "import"} ${batchCode(record.number)} after ${countOf(record.status === "running" ? record.added : record.progress, record.status === "running" ? "response" : "row")}: ${input.failure.slice(0, 200)}`,
    });
    return done(null);
  });
}
