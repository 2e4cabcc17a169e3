import type { Act } from "~/domain/act";
import { canonicalJson } from "~/domain/activity/activity";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { valueRefusal } from "~/domain/pilots/value.access";
import { countValueRows, readValueFile, type ValueRow } from "~/domain/pilots/value-file";
import { done, invalid, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { hashToken, newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { database, type Tx } from "~/store/database.server";
import { linesOf } from "~/store/kpis/reading-file.server";
import { keepValues, listKeptValues } from "~/store/pilots/kept-values.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";

export interface ImportValues {
  code: string;
  text: string;
  fileName: string;
  /** Of the rows as they were looked at. */
  seen: string;
}

export interface ValuesDryRun {
  rows: ValueRow[];
  /** Names exactly these rows and what they would do. */
  seen: string;
}

/** What every row would do; nothing is written. */
export async function lookAtValues(
  act: Act,
  input: Pick<ImportValues, "code" | "text">,
): Promise<Result<ValuesDryRun>> {
  const db = database();
  const pilot = await findPilotFactsIn(db, act.viewer.workspaceId, input.code, act.now);
  if (!pilot) return notFound("pilot");
  return valueRefusal(act.viewer, pilot) ?? tryValues(db, act, pilot, input.text);
}

async function tryValues(db: Tx, act: Act, pilot: PilotFacts, text: string): Promise<Result<ValuesDryRun>> {
  const read = linesOf(text);
  if (!read.ok) return invalid(read.message, { text: [read.message] });
  const rows = readValueFile(read.lines, {
    pilot,
    known: await listKeptValues(db, pilot),
    timeZone: act.viewer.timeZone,
  });
  const told = rows.map(({ row, verdict, value }) => ({ row, verdict, value }));
  return done({ rows, seen: hashToken(canonicalJson(told)).slice(0, 32) });
}

export interface ValuesImported {
  /** By which the whole file can be taken back; null where no row was new. */
  batchId: string | null;
  code: string;
  counts: ReturnType<typeof countValueRows>;
}

/** Takes in the values of a file: the rows that can be, once each, however often the file comes. */
export function importValues(act: Act, input: ImportValues): Promise<Result<ValuesImported>> {
  return commit<ValuesImported>(act, async (unit) => {
    const pilot = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
    if (!pilot) return notFound("pilot");
    const refused = valueRefusal(act.viewer, pilot);
    if (refused) return refused;
    const tried = await tryValues(unit.db, act, pilot, input.text);
    if (!tried.ok) return tried;
    const { rows, seen } = tried.value;
    if (input.seen !== seen) {
      return notAllowedNow(
        `Values of ${pilot.code} changed after you looked at the rows. Look at them again before you accept.`,
      );
    }
    const counts = countValueRows(rows);
    const taken = rows.flatMap(({ value }) => value ?? []);
    if (taken.length === 0) return done({ batchId: null, code: pilot.code, counts });
    const batchId = newId();
    const by = { personId: act.viewer.personId, at: act.now, batchId };
    await keepValues(unit, pilot, taken, by);
    await unit.db.pilotBatch.create({
      data: {
        id: batchId,
        workspaceId: pilot.workspaceId,
        pilotId: pilot.id,
        kind: "values",
        fileName: input.fileName,
        added: taken.length,
        byId: act.viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "pilot",
      recordId: pilot.id,
      verb: "imported",
      summary: `brought ${taken.length} ${taken.length === 1 ? "value" : "values"} of ${pilot.code} in from ${input.fileName || "pasted rows"}`,
      after: { ...counts, batch: batchId },
    });
    await settlePilot(unit, pilot.id, act.now);
    return done({ batchId, code: pilot.code, counts });
  });
}
