import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MOVED_AT_ONCE } from "~/domain/surveys/import";
import { decideImport } from "~/domain/surveys/import.machine";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { commit } from "~/store/commit.server";
import { findImport, findImportFacts } from "~/store/surveys/import.queries.server";
import { finishMoving, moveRows } from "~/store/surveys/import-moving.server";

export interface Undone {
  number: number;
  /** Null: there are many of them, they leave in portions, by the queue. */
  removed: number | null;
}

/** Takes an import's answers out of every figure; they are kept, and redo brings them back. */
export async function undoImport(act: Act, input: { importId: string }): Promise<Result<Undone>> {
  const { viewer } = act;
  return commit<Undone>(act, async (unit) => {
    // Read inside, so that what is decided on is what stands when the answers are taken out.
    const record = await findImport(viewer, input.importId, unit.db);
    if (!record) return notFound("import");
    if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.import);
    const facts = await findImportFacts(viewer, record, act.now, unit.db);
    const decided = decideImport(facts, "UNDO");
    if (!decided.ok) return decided;
    const begun = await unit.move("import", record, {
      status: decided.value.status,
      progress: 0,
      progressAt: act.now,
      failure: null,
    });
    const { number } = record;
    if (record.added + record.setAside > MOVED_AT_ONCE) {
      unit.effect({ kind: "import.move", importId: record.id, version: begun.version });
      return done({ number, removed: null });
    }
    const ended = decideImport({ ...facts, status: decided.value.status }, "FINISH");
    if (!ended.ok) return ended;
    const { moved } = await moveRows(unit, viewer.workspaceId, record, "undoing", {
      after: 0,
      upTo: record.counts.rows,
    });
    const here = { ...record, version: begun.version };
    await finishMoving(unit, here, "undoing", ended.value.status, act.now);
    return done({ number, removed: moved });
  });
}
