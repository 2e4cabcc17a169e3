import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MOVED_AT_ONCE } from "~/domain/surveys/import";
import { decideImport } from "~/domain/surveys/import.machine";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { commit } from "~/store/commit.server";
import { findImport, findImportFacts } from "~/store/surveys/import.queries.server";
import { finishMoving, forgetCollisions, moveRows } from "~/store/surveys/import-moving.server";
import type { Collision } from "~/store/surveys/shelf.server";

export interface Redone {
  number: number;
  /** Null: there are many of them, they come back in portions, by the queue. */
  restored: number | null;
  /** Rows that stay out, because their response id counts by another import meanwhile. */
  collisions: Collision[];
}

/** Brings an undone import back, all but what would count twice; what was set aside stays aside. */
export async function redoImport(act: Act, input: { importId: string }): Promise<Result<Redone>> {
  const { viewer } = act;
  return commit<Redone>(act, async (unit) => {
    // Read inside, so that what is decided on is what stands when the answers come back.
    const record = await findImport(viewer, input.importId, unit.db);
    if (!record) return notFound("import");
    if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.import);
    const facts = await findImportFacts(viewer, record, act.now, unit.db);
    const decided = decideImport(facts, "REDO");
    if (!decided.ok) return decided;
    const begun = await unit.move("import", record, {
      status: decided.value.status,
      progress: 0,
      progressAt: act.now,
      failure: null,
    });
    await forgetCollisions(unit, record.id);
    const { number } = record;
    if (record.added + record.setAside > MOVED_AT_ONCE) {
      unit.effect({ kind: "import.move", importId: record.id, version: begun.version });
      return done({ number, restored: null, collisions: [] });
    }
    const ended = decideImport({ ...facts, status: decided.value.status }, "FINISH");
    if (!ended.ok) return ended;
    const { moved, collisions } = await moveRows(unit, viewer.workspaceId, record, "redoing", {
      after: 0,
      upTo: record.counts.rows,
    });
    const here = { ...record, version: begun.version };
    await finishMoving(unit, here, "redoing", ended.value.status, act.now);
    return done({ number, restored: moved, collisions });
  });
}
