import type { Act } from "~/domain/act";
import { RECYCLED_LABELS } from "~/domain/bin/recycled";
import { restoredWords } from "~/domain/bin/restoration";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { type BinRow, findRecycled, findSnapshot } from "~/store/bin/bin.queries.server";
import type { Hanging } from "~/store/bin/hanging-rows.server";
import { putBack } from "~/store/bin/put-back.server";
import { tableOf } from "~/store/bin/recycle.server";
import { returnFinding, returnPlan, returnTask } from "~/store/bin/returning.server";
import { returnMessage } from "~/store/bin/returning-message.server";
import { returnPilot } from "~/store/bin/returning-pilot.server";
import { unpackHanging } from "~/store/bin/snapshot.server";
import { commit, type Unit } from "~/store/commit.server";
import { isUniqueViolation } from "~/store/violation.server";

export interface Restored {
  title: string;
  /** Where it is now. */
  href: string;
  /** What is not as it was, a sentence each. */
  notes: string[];
}

/** Puts a deleted record back under the id it had, with everything that hung on it. */
export async function restoreRecord(
  act: Act,
  input: { id: string; version: number },
): Promise<Result<Restored>> {
  try {
    return await commit(act, (unit) => restore(act, unit, input));
  } catch (error) {
    // Something new stands under a name or number of its own parts.
    if (!isUniqueViolation(error)) throw error;
    return notAllowedNow(
      "Something that was made since stands in its place, so it cannot come back as it was. Nothing was changed.",
    );
  }
}

async function restore(
  act: Act,
  unit: Unit,
  input: { id: string; version: number },
): Promise<Result<Restored>> {
  const { viewer, now } = act;
  const record = await findRecycled(viewer, input.id, unit.db);
  if (!record) return notFound("deleted record");
  if (record.restoredAt) {
    return notAllowedNow(`“${record.title}” is back already; ${record.restoredBy} restored it.`);
  }
  const snapshot = await findSnapshot(unit.db, viewer.workspaceId, record.id);
  const hanging = snapshot && unpackHanging(snapshot);
  if (!hanging) return notAllowedNow("What was kept of it cannot be read any more.");
  await unit.move(
    "recycledRecord",
    { id: record.id, version: input.version },
    { restoredAt: now, restoredById: viewer.personId, snapshot: new Uint8Array() },
  );
  const way = await wayBack(act, unit, record, hanging);
  if (!way.ok) return way;
  const table = tableOf(record.noun);
  const dropped = await putBack(unit.db, hanging, { table, overrides: way.value.overrides });
  const { href, code, notes } = await way.value.settle();
  unit.log({
    noun: record.noun,
    recordId: record.recordId,
    planId: record.planId,
    verb: "restored",
    summary: `restored ${code ?? RECYCLED_LABELS[record.noun].toLowerCase()} “${record.title}”`,
  });
  return done({
    title: record.title,
    href,
    notes: [...way.value.notes, ...notes, ...restoredWords(dropped)],
  });
}

function wayBack(act: Act, unit: Unit, record: BinRow, hanging: Hanging) {
  switch (record.noun) {
    case "plan":
      return returnPlan(unit, act.viewer, record, hanging);
    case "task":
      return returnTask(unit, act.viewer, record, hanging);
    case "finding":
      return returnFinding(unit, act.viewer, record, hanging);
    case "pilot":
      return returnPilot(unit, act.viewer, record, hanging);
    case "communication":
      return returnMessage(unit, act.viewer, record, hanging);
  }
}
