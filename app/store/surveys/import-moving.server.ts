import { hasPerception } from "~/domain/surveys/column-role";
import { batchCode, type ImportState } from "~/domain/surveys/import";
import { countOf } from "~/domain/surveys/survey";
import type { Unit } from "../commit.server";
import type { ImportRecord } from "./import.queries.server";
import { type Collision, countImported, shelve, unshelve } from "./shelf.server";

export type Direction = "undoing" | "redoing";

export interface Moved {
  /** Responses that left the figures, or came back into them. */
  moved: number;
  collisions: Collision[];
}

/** Moves the rows of one portion out of the figures or back; what cannot come back is named in the error file. */
export async function moveRows(
  unit: Unit,
  workspaceId: string,
  record: ImportRecord,
  direction: Direction,
  stretch: { after: number; upTo: number },
): Promise<Moved> {
  const portion = { importId: record.id, ...stretch };
  if (direction === "undoing") {
    return { moved: await shelve(unit.db, workspaceId, portion), collisions: [] };
  }
  const { restored, collisions } = await unshelve(unit.db, workspaceId, portion);
  await unit.db.importVerdict.createMany({
    data: collisions.map((one) => ({
      importId: record.id,
      rowNumber: one.rowNumber,
      verdict: "alreadyThere",
      reason: `stays out: its response id came in ${one.number === null ? "through the intake address" : `by ${batchCode(one.number)}`} meanwhile`,
      responseId: one.externalId.slice(0, 100),
    })),
    skipDuplicates: true,
  });
  return { moved: restored, collisions };
}

/** What an earlier redo left out may come back now: its names are said anew. */
export async function forgetCollisions(unit: Unit, importId: string): Promise<void> {
  await unit.db.importVerdict.deleteMany({ where: { importId, verdict: "alreadyThere", column: "" } });
}

/** The end of it: the state, the line in the log, and what follows from answers that left or came back. */
export async function finishMoving(
  unit: Unit,
  record: ImportRecord,
  direction: Direction,
  status: ImportState,
  at: Date,
): Promise<{ counted: number; stayedOut: number }> {
  const { added, setAside } = await countImported(record.id, unit.db);
  const stayedOut = direction === "redoing" ? record.added + record.setAside - added - setAside : 0;
  const after = await unit.move("import", record, { status, progressAt: at, failure: null });
  const undone = direction === "undoing";
  const counted = undone ? record.added : added;
  unit.log({
    noun: "import",
    recordId: record.id,
    verb: undone ? "undone" : "redone",
    summary: undone
      ? `undid import ${batchCode(record.number)}: ${countOf(counted, "response")} of ${record.fileName} no longer count`
      : `redid import ${batchCode(record.number)}: ${countOf(counted, "response")} of ${record.fileName} count again`,
    before: { counted: undone ? counted : 0 },
    after: undone ? { counted: 0 } : { counted, stayedOut },
  });
  const round = `v${after.version}`;
  const { workspaceId } = after;
  unit.effect({ kind: "kpis.feed", workspaceId, cause: `import:${record.id}:${round}` });
  if (record.opensCases) {
    unit.effect({ kind: "cases.open", workspaceId, source: "import", sourceId: record.id, round });
  }
  if (hasPerception(record.mapping)) {
    const cause = `import:${record.id}:${round}`;
    unit.effect({ kind: "perceptions.read", surveyId: record.surveyId, cause });
  }
  return { counted, stayedOut };
}
