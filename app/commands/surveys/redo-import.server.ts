import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { batchCode } from "~/domain/surveys/import";
import { decideImport } from "~/domain/surveys/import.machine";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { countOf } from "~/domain/surveys/survey";
import { commit } from "~/store/commit.server";
import { findImport, findImportFacts } from "~/store/surveys/import.queries.server";
import { type Collision, unshelve } from "~/store/surveys/import-rows.server";

export interface Redone {
  number: number;
  restored: number;
  /** Rows that stay out, because their response id counts by another import meanwhile. */
  collisions: Collision[];
}

/** Brings an undone import back, all but what would count twice. */
export async function redoImport(act: Act, input: { importId: string }): Promise<Result<Redone>> {
  const { viewer } = act;
  return commit(
    act,
    async (unit) => {
      // Read inside, so that what is decided on is what stands when the answers come back.
      const record = await findImport(viewer, input.importId, unit.db);
      if (!record) return notFound("import");
      if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId }))
        return notPermitted(MAY_NOT.import);
      const decided = decideImport(await findImportFacts(viewer, record, act.now, unit.db), "REDO");
      if (!decided.ok) return decided;
      const { restored, collisions } = await unshelve(unit.db, viewer.workspaceId, record.id);
      await unit.move("import", record, { status: decided.value.status });
      // From an earlier redo: what collided then may be back now.
      await unit.db.importVerdict.deleteMany({
        where: { importId: record.id, verdict: "alreadyThere", column: "" },
      });
      await unit.db.importVerdict.createMany({
        data: collisions.map((one) => ({
          importId: record.id,
          rowNumber: one.rowNumber,
          verdict: "alreadyThere",
          reason: `stays out: its response id came in by ${batchCode(one.number)} meanwhile`,
          responseId: one.externalId.slice(0, 100),
        })),
        skipDuplicates: true,
      });
      unit.log({
        noun: "import",
        recordId: record.id,
        verb: "redone",
        summary: `redid import ${batchCode(record.number)}: ${countOf(restored, "response")} of ${record.fileName} count again`,
        before: { counted: 0 },
        after: { counted: restored, stayedOut: collisions.length },
      });
      return done({ number: record.number, restored, collisions });
    },
    { timeout: 600_000 },
  );
}
