import type { Act } from "~/domain/act";
import { canonicalJson } from "~/domain/activity/activity";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { MOST_UNITS, unitsRefusal } from "~/domain/pilots/unit.rules";
import { countUnitVerdicts, readUnitRows, type UnitRow, unitColumnsOf } from "~/domain/pilots/unit-file";
import { counted } from "~/domain/plans/wording";
import { done, invalid, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { hashToken, newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { database, type Tx } from "~/store/database.server";
import { findPilotFacts, findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";
import { unitLinesOf } from "~/store/pilots/unit-file.server";
import { addUnits, listAccountWords, MANY } from "~/store/pilots/units.server";

export interface UnitDryRun {
  rows: UnitRow[];
  /** Names exactly these rows and what they would do. */
  seen: string;
}

/** What every row would do; nothing is written. */
export async function lookAtUnits(
  act: Act,
  input: { code: string; text: string },
): Promise<Result<UnitDryRun>> {
  const facts = await findPilotFacts(act.viewer, input.code, act.now);
  if (!facts) return notFound("pilot");
  return unitsRefusal(act.viewer, facts) ?? tryUnits(database(), facts, input.text);
}

async function tryUnits(db: Tx, facts: PilotFacts, text: string): Promise<Result<UnitDryRun>> {
  const read = unitLinesOf(text);
  if (!read.ok) return invalid(read.message, { text: [read.message] });
  const found = unitColumnsOf(read.lines[0] ?? []);
  if (!found.ok) return invalid(found.message, { text: [found.message] });
  const rows = readUnitRows(found.hasHeading ? read.lines.slice(1) : read.lines, found.columns, {
    units: facts.units,
    accounts: await listAccountWords(db, facts.workspaceId),
    areAccounts: facts.unitWord.toLocaleLowerCase("en") === "account",
  });
  const told = rows.map(({ row, verdict, unit }) => ({ row, verdict, unit }));
  return done({ rows, seen: hashToken(canonicalJson(told)).slice(0, 32) });
}

export interface UnitsImported {
  /** By which the whole file can be taken back; null where no row was new. */
  batchId: string | null;
  counts: ReturnType<typeof countUnitVerdicts>;
}

/** Takes in the units of a file: the rows that can be, once each, however often the file comes. */
export function importUnits(
  act: Act,
  input: { code: string; text: string; fileName: string; seen: string | null },
): Promise<Result<UnitsImported>> {
  return commit<UnitsImported>(
    act,
    async (unit) => {
      const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
      if (!facts) return notFound("pilot");
      const refused = unitsRefusal(act.viewer, facts);
      if (refused) return refused;
      const tried = await tryUnits(unit.db, facts, input.text);
      if (!tried.ok) return tried;
      const { rows, seen } = tried.value;
      if (input.seen !== null && input.seen !== seen) {
        return notAllowedNow(
          "The units changed after you looked at the rows. Look at them again before you accept.",
        );
      }
      const counts = countUnitVerdicts(rows);
      const added = rows.flatMap(({ unit: one }) => one ?? []);
      if (added.length === 0) return done({ batchId: null, counts });
      const all = facts.units.length + added.length;
      if (all > MOST_UNITS) {
        const message = `A pilot holds up to ${MOST_UNITS.toLocaleString("en")} units; with these it would be ${all.toLocaleString("en")}.`;
        return invalid(message, { text: [message] });
      }
      const batchId = newId();
      await unit.db.pilotBatch.create({
        data: {
          id: batchId,
          workspaceId: facts.workspaceId,
          pilotId: facts.id,
          kind: "units",
          fileName: input.fileName,
          added: added.length,
          byId: act.viewer.personId,
          createdAt: act.now,
        },
      });
      await addUnits(unit, facts, added, { at: act.now, batchId });
      // Arms that somebody wrote into a file were named by hand.
      const named = added.some(({ arm }) => arm !== null) && facts.assignment === "randomised";
      if (named) {
        await unit.db.pilot.updateMany({
          where: { id: facts.id, workspaceId: facts.workspaceId },
          data: { assignment: "chosen", version: { increment: 1 } },
        });
      }
      unit.log({
        noun: "pilot",
        recordId: facts.id,
        verb: "imported",
        summary: `brought ${counted(added.length, "unit")} of ${facts.code} in from a file${facts.seed === "" ? "" : ", so that its draw no longer stands"}`,
        before: { units: facts.units.length, assignment: facts.assignment, seed: facts.seed },
        after: { ...counts, file: input.fileName, batchId, assignment: named ? "chosen" : facts.assignment },
      });
      await settlePilot(unit, facts.id, act.now);
      return done({ batchId, counts });
    },
    MANY,
  );
}
