import {
  AWARD_MEASURES,
  type AwardMonth,
  type Judged,
  judgedOf,
  type YearReading,
} from "~/domain/award/award";
import { type AwardAnswers, readYear } from "~/domain/award/read-year";
import { NO_FILTER } from "~/domain/indices/index-filter";
import { type IndexWindow, windowOfMonths } from "~/domain/indices/index-window";
import { countedFigures, countsOfFigures } from "~/domain/indices/typed-figures";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn, type Month, monthOf } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { listTypedFigures } from "../surveys/index-company.queries.server";
import { listMonthCounts } from "../surveys/index-splits.queries.server";

export interface AwardSettings {
  name: string;
  timeZone: string;
  judged: Judged;
}

export async function findAwardSettings(viewer: Viewer, db: Tx = database()): Promise<AwardSettings> {
  const found = await db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { name: true, timeZone: true, judgedMeasure: true },
  });
  return { name: found.name, timeZone: found.timeZone, judged: judgedOf(found.judgedMeasure) };
}

/** The company's answers of the two overall questions, by month: read as the index page reads them. */
export async function listAwardAnswers(viewer: Viewer, window: IndexWindow): Promise<AwardAnswers> {
  const [satisfaction, loyalty] = await Promise.all(
    AWARD_MEASURES.map(async (measure) => {
      const filter = { ...NO_FILTER, measure };
      const [counts, typed] = await Promise.all([
        listMonthCounts(viewer, filter, window),
        listTypedFigures(viewer, filter, window, window),
      ]);
      return monthsOf([...counts, ...countsOfFigures(countedFigures(typed))]);
    }),
  );
  return { satisfaction: satisfaction ?? [], loyalty: loyalty ?? [] };
}

function monthsOf(rows: readonly { month: string; value: number; count: number }[]): AwardMonth[] {
  const months = new Map<string, Record<number, number>>();
  for (const { month, value, count } of rows) {
    const counts = months.get(month) ?? {};
    counts[value] = (counts[value] ?? 0) + count;
    months.set(month, counts);
  }
  return [...months].map(([month, counts]) => ({ month: month as Month, counts }));
}

const windowOfYear = (year: number): IndexWindow =>
  windowOfMonths(`${year}-01` as Month, `${year}-12` as Month);

/** One year by the rule, as of today. */
export async function findYearReading(viewer: Viewer, year: number, at: Date): Promise<YearReading> {
  const { timeZone, judged } = await findAwardSettings(viewer);
  const answers = await listAwardAnswers(viewer, windowOfYear(year));
  return readYear({ year, judged, answers, today: dayIn(at, timeZone) });
}

/** A year as it was filed or told of; what `reading` says was frozen then. */
export interface AwardYearRecord {
  id: string;
  version: number;
  year: number;
  typedResult: "" | "won" | "notWon";
  source: string;
  decided: string;
  frozen: FrozenYear | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  note: string;
}

/** The figures a file was closed with. */
export interface FrozenYear {
  judged: Judged;
  measures: { measure: string; n: number; points: number }[];
}

export async function listAwardYears(viewer: Viewer, db: Tx = database()): Promise<AwardYearRecord[]> {
  const rows = await db.awardYear.findMany({
    where: { workspaceId: viewer.workspaceId },
    orderBy: { year: "desc" },
  });
  const people = await db.person.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      id: { in: rows.flatMap((row) => (row.decidedById ? [row.decidedById] : [])) },
    },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    year: row.year,
    typedResult: row.typedResult as AwardYearRecord["typedResult"],
    source: row.source,
    decided: row.decided,
    frozen: row.reading as FrozenYear | null,
    decidedBy: row.decidedById ? (nameOf.get(row.decidedById) ?? null) : null,
    decidedAt: row.decidedAt,
    note: row.note,
  }));
}

/** Every calendar year the program has answers or a word of, newest first. */
export async function listYearReadings(
  viewer: Viewer,
  at: Date,
): Promise<{ readings: YearReading[]; today: Day }> {
  const { timeZone, judged } = await findAwardSettings(viewer);
  const today = dayIn(at, timeZone);
  const [extent] = await database().$queryRaw<{ first: string | null }[]>`
    SELECT least(
      (SELECT substr(min("day"), 1, 7) FROM "Response" WHERE "workspaceId" = ${viewer.workspaceId} AND "shelf" = ''),
      (SELECT min("month") FROM "AggregatedFigure" WHERE "workspaceId" = ${viewer.workspaceId} AND "withdrawnAt" IS NULL)
    ) AS "first"`;
  const last = Number(today.slice(0, 4));
  const first = Number((extent?.first ?? monthOf(today)).slice(0, 4));
  const answers = await listAwardAnswers(
    viewer,
    windowOfMonths(`${Math.max(first, last - 20)}-01` as Month, `${last}-12` as Month),
  );
  const years = Array.from({ length: Math.min(20, last - first) + 1 }, (_, at) => last - at);
  return { readings: years.map((year) => readYear({ year, judged, answers, today })), today };
}

export interface PackRecord {
  id: string;
  hash: string;
  size: number;
  files: number;
  madeBy: string;
  madeAt: Date;
}

export async function listPacks(viewer: Viewer, year: number): Promise<PackRecord[]> {
  return database().$queryRaw<PackRecord[]>`
    SELECT k."id", k."hash", length(k."bytes")::int AS "size", jsonb_array_length(k."manifest")::int AS "files",
           coalesce(p."name", 'somebody who left') AS "madeBy", k."createdAt" AS "madeAt"
    FROM "EvidencePack" k LEFT JOIN "Person" p ON p."id" = k."createdById" AND p."workspaceId" = k."workspaceId"
    WHERE k."workspaceId" = ${viewer.workspaceId} AND k."year" = ${year}
    ORDER BY k."createdAt" DESC LIMIT 50`;
}

export async function findPack(
  viewer: Viewer,
  year: number,
  id: string,
): Promise<{ id: string; hash: string; bytes: Uint8Array } | null> {
  return database().evidencePack.findFirst({
    where: { workspaceId: viewer.workspaceId, year, id },
    select: { id: true, hash: true, bytes: true },
  });
}

/** What the Summit list asks of training and strategy. */
export async function findSummitRecords(
  viewer: Viewer,
): Promise<{ training: { places: number; completed: number }; lastReviewOn: Day | null }> {
  const { workspaceId } = viewer;
  const [row] = await database().$queryRaw<{ places: number; completed: number; reviewed: string | null }[]>`
    SELECT
      (SELECT count(*)::int FROM "TrainingPlace" x JOIN "Training" t ON t."id" = x."trainingId"
        WHERE t."workspaceId" = ${workspaceId} AND t."customerRelations" AND t."retiredAt" IS NULL) AS "places",
      (SELECT count(x."completedOn")::int FROM "TrainingPlace" x JOIN "Training" t ON t."id" = x."trainingId"
        WHERE t."workspaceId" = ${workspaceId} AND t."customerRelations" AND t."retiredAt" IS NULL) AS "completed",
      (SELECT max(v."day") FROM "StrategyReview" v JOIN "Strategy" s ON s."id" = v."strategyId"
        WHERE s."workspaceId" = ${workspaceId} AND s."status" IN ('current', 'past')) AS "reviewed"`;
  return {
    training: { places: row?.places ?? 0, completed: row?.completed ?? 0 },
    lastReviewOn: (row?.reviewed ?? null) as Day | null,
  };
}
