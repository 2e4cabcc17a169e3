import type { Act } from "~/domain/act";
import { canonicalJson } from "~/domain/activity/activity";
import { readingRefusal } from "~/domain/kpis/kpi.access";
import {
  countVerdicts,
  type FileSameDay,
  type NewReading,
  type ReadRow,
  readReadingFile,
} from "~/domain/kpis/reading-file";
import { done, invalid, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { hashToken, newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import { database, type Tx } from "~/store/database.server";
import { findKpi, type OwnedKpi, readingKpiOf } from "~/store/kpis/kpi-owner.server";
import { linesOf, listKnownReadings } from "~/store/kpis/reading-file.server";
import { putInPlace } from "~/store/kpis/reading-place.server";

export interface ImportReadings {
  kpiId: string;
  text: string;
  sameDay: FileSameDay;
  /** Of the rows as they were looked at; null where nobody looked, as when another program sends them. */
  seen: string | null;
}

export interface ReadingDryRun {
  rows: ReadRow[];
  /** Names exactly these rows and what they would do. */
  seen: string;
}

/** What every row would do; nothing is written. */
export async function lookAtReadings(
  act: Act,
  input: Pick<ImportReadings, "kpiId" | "text" | "sameDay">,
): Promise<Result<ReadingDryRun>> {
  const db = database();
  const kpi = await findKpi(db, act.viewer, input.kpiId);
  if (!kpi) return notFound("KPI");
  return readingRefusal(act.viewer, kpi.plan, kpi.planCode) ?? tryReadings(db, act, kpi, input);
}

async function tryReadings(
  db: Tx,
  act: Act,
  kpi: OwnedKpi,
  { text, sameDay }: Pick<ImportReadings, "text" | "sameDay">,
): Promise<Result<ReadingDryRun>> {
  const read = linesOf(text);
  if (!read.ok) return invalid(read.message, { text: [read.message] });
  const { timeZone } = act.viewer;
  const rows = readReadingFile(read.lines, {
    kpi: readingKpiOf(kpi),
    known: await listKnownReadings(db, kpi.id),
    sameDay,
    today: dayIn(act.now, timeZone),
    timeZone,
  });
  const told = rows.map(({ row, verdict, reading }) => ({ row, verdict, reading }));
  return done({ rows, seen: hashToken(canonicalJson(told)).slice(0, 32) });
}

export interface ReadingsImported {
  /** By which the whole upload can be taken back; null where no row was new. */
  batch: string | null;
  planCode: string;
  counts: ReturnType<typeof countVerdicts>;
}

/** Takes in the readings of a file: the rows that can be, once each, however often the file comes. */
export function importReadings(act: Act, input: ImportReadings): Promise<Result<ReadingsImported>> {
  return commit<ReadingsImported>(act, async (unit) => {
    const kpi = await findKpi(unit.db, act.viewer, input.kpiId);
    if (!kpi) return notFound("KPI");
    const refused = readingRefusal(act.viewer, kpi.plan, kpi.planCode);
    if (refused) return refused;
    const tried = await tryReadings(unit.db, act, kpi, input);
    if (!tried.ok) return tried;
    const { rows, seen } = tried.value;
    if (input.seen !== null && input.seen !== seen) {
      return notAllowedNow(
        "Readings of this KPI changed after you looked at the rows. Look at them again before you accept.",
      );
    }
    const counts = countVerdicts(rows);
    const taken = rows.flatMap(({ reading }) => reading ?? []);
    if (taken.length === 0) return done({ batch: null, planCode: kpi.planCode, counts });
    const batch = newId();
    await write(unit, act, kpi.id, batch, taken);
    unit.log({
      noun: "reading",
      recordId: batch,
      planId: kpi.plan.id,
      verb: "imported",
      summary: `brought ${taken.length} ${taken.length === 1 ? "reading" : "readings"} of ${kpi.name} of ${kpi.planCode} in from a file${counts.replace > 0 ? `, ${counts.replace} in the place of others` : ""}`,
      after: { ...counts, from: taken[0]?.day, to: taken.at(-1)?.day },
    });
    return done({ batch, planCode: kpi.planCode, counts });
  });
}

async function write(
  unit: Unit,
  act: Act,
  kpiId: string,
  batch: string,
  taken: readonly NewReading[],
): Promise<void> {
  const rows = taken.map((reading) => ({ ...reading, id: newId() }));
  for (const { id, replaces } of rows) {
    if (replaces === null) continue;
    await putInPlace(unit.db, act, [replaces], id);
    // The key goes over to what takes the place: one row of a file, one reading.
    await unit.db.kpiReading.updateMany({ where: { id: replaces }, data: { sourceKey: null } });
  }
  await unit.db.kpiReading.createMany({
    data: rows.map(({ key, replaces: _, ...reading }) => ({
      ...reading,
      kpiId,
      source: "import",
      sourceKey: key,
      batch,
      byId: act.viewer.personId,
      createdAt: act.now,
    })),
  });
}
