import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { decideImport } from "~/domain/surveys/import.machine";
import { commit } from "~/store/commit.server";
import { findImport, findImportFacts, type ImportRecord } from "~/store/surveys/import.queries.server";
import { type Direction, finishMoving, moveRows } from "~/store/surveys/import-moving.server";

export interface MoveOptions {
  /** Rows of the file per transaction. */
  batch?: number;
  /** Stops between two portions; the next run goes on behind the last one. */
  signal?: AbortSignal;
}

const BATCH = 500;

const directionOf = (record: ImportRecord): Direction | null =>
  record.status === "undoing" || record.status === "redoing" ? record.status : null;

/**
 * Undoes or redoes a large import, portion by portion. Each is one transaction that moves the import's progress
 * on from exactly where it stood: figures, tallies and the state shown agree after every one of them.
 */
export async function moveImport(
  act: Act,
  input: { importId: string },
  options: MoveOptions = {},
): Promise<Result<{ counted: number }>> {
  const record = await findImport(act.viewer, input.importId);
  if (!record) return notFound("import");
  const direction = directionOf(record);
  // The queue may ask again for what is done already.
  if (!direction) return done({ counted: record.status === "done" ? record.added : 0 });
  const { workspaceId } = act.viewer;
  const size = options.batch ?? BATCH;
  for (let after = record.progress; after < record.counts.rows; after += size) {
    options.signal?.throwIfAborted();
    const upTo = Math.min(after + size, record.counts.rows);
    const moved = await commit(act, async (unit) => {
      const at = await unit.db.import.updateMany({
        where: { id: record.id, workspaceId, status: direction, progress: after },
        data: { progress: upTo, progressAt: act.now, failure: null },
      });
      if (at.count === 0) return notAllowedNow("Somebody else is at it already; nothing is moved twice.");
      await moveRows(unit, workspaceId, record, direction, { after, upTo });
      return done(null);
    });
    if (!moved.ok) return moved;
  }
  return finish(act, record.id);
}

async function finish(act: Act, importId: string): Promise<Result<{ counted: number }>> {
  return commit(act, async (unit) => {
    const record = await findImport(act.viewer, importId, unit.db);
    const direction = record && directionOf(record);
    if (!record || !direction) return done({ counted: record?.added ?? 0 });
    const facts = await findImportFacts(act.viewer, record, act.now, unit.db);
    const decided = decideImport(facts, "FINISH");
    if (!decided.ok) return decided;
    const { counted } = await finishMoving(unit, record, direction, decided.value.status, act.now);
    return done({ counted });
  });
}
