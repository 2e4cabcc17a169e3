import { createHmac, randomBytes } from "node:crypto";
import type { AwardMeasure } from "~/domain/award/award";
import type {
  PackAnswer,
  PackExclusion,
  PackInvited,
  PackRefusal,
  PackSurvey,
  PackTyped,
} from "~/domain/award/evidence-pack";
import { NO_FILTER } from "~/domain/indices/index-filter";
import { windowOfMonths } from "~/domain/indices/index-window";
import { countedFigures } from "~/domain/indices/typed-figures";
import { batchCode } from "~/domain/surveys/import";
import { scaleOf } from "~/domain/surveys/survey";
import type { Viewer } from "~/domain/viewer";
import type { Month } from "~/shared/calendar";
import { database } from "../database.server";
import { listTypedFigures } from "../surveys/index-company.queries.server";

export interface PackRows {
  surveys: PackSurvey[];
  invited: PackInvited[];
  answers: PackAnswer[];
  typed: PackTyped[];
  exclusions: PackExclusion[];
  refusals: PackRefusal[];
}

/** Everything a pack shows of a year. Whoever answered is replaced by a sign before it leaves this room. */
export async function listPackRows(viewer: Viewer, year: number): Promise<PackRows> {
  const sign = newSigns();
  const [surveys, invited, answers, typed, exclusions, refusals] = await Promise.all([
    listSurveys(viewer, year),
    listInvited(viewer, year),
    listAnswersOf(viewer, year),
    listTyped(viewer, year),
    listSetAside(viewer, year),
    listRefusals(viewer, year),
  ]);
  return {
    surveys,
    invited,
    typed,
    refusals,
    answers: answers.map((row) => ({
      ...row,
      response: sign("R", row.response),
      account: row.account === null ? "" : sign("A", row.account),
      contact: row.contact === null ? "" : sign("C", row.contact),
    })),
    exclusions: exclusions.map((row) => ({ ...row, response: sign("R", row.response) })),
  };
}

/** Signs by a secret that is thrown away: the same id is the same sign in one pack, and no other pack has it. */
function newSigns(): (kind: string, id: string) => string {
  const secret = randomBytes(32);
  const known = new Map<string, string>();
  return (kind, id) => {
    const sign =
      known.get(id) ?? `${kind}-${createHmac("sha256", secret).update(id).digest("hex").slice(0, 12)}`;
    known.set(id, sign);
    return sign;
  };
}

const first = (year: number) => `${year}-01-01`;
const last = (year: number) => `${year}-12-31`;

async function listSurveys(viewer: Viewer, year: number): Promise<PackSurvey[]> {
  const surveys = await database().survey.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      purpose: "transaction",
      OR: [
        { responses: { some: { day: { gte: first(year), lte: last(year) } } } },
        { aggregates: { some: { month: { startsWith: String(year) }, withdrawnAt: null } } },
      ],
    },
    select: {
      name: true,
      instrument: true,
      questions: {
        select: { label: true, kind: true, scaleMin: true, scaleMax: true },
        orderBy: { position: "asc" },
      },
    },
    orderBy: { name: "asc" },
  });
  return surveys.map(({ name, instrument, questions }) => ({
    name,
    instrument: instrument || "no version given",
    questions: questions.map((question) => {
      const usual = scaleOf(question.kind as Parameters<typeof scaleOf>[0]);
      return {
        label: question.label,
        kind: question.kind,
        from: question.scaleMin ?? usual?.[0] ?? null,
        to: question.scaleMax ?? usual?.[1] ?? null,
      };
    }),
  }));
}

async function listInvited(viewer: Viewer, year: number): Promise<PackInvited[]> {
  return database().$queryRaw<PackInvited[]>`
    SELECT s."name" AS "survey", m."month", i."invited"::int AS "invited", coalesce(n."responses", 0)::int AS "responses"
    FROM (
      SELECT DISTINCT "surveyId", substr("day", 1, 7) AS "month" FROM "Response"
      WHERE "workspaceId" = ${viewer.workspaceId} AND "shelf" = '' AND "day" BETWEEN ${first(year)} AND ${last(year)}
      UNION
      SELECT "surveyId", "month" FROM "InvitedMonth"
      WHERE "workspaceId" = ${viewer.workspaceId} AND "month" BETWEEN ${`${year}-01`} AND ${`${year}-12`}
    ) m
    JOIN "Survey" s ON s."id" = m."surveyId" AND s."purpose" = 'transaction'
    LEFT JOIN "InvitedMonth" i ON i."surveyId" = m."surveyId" AND i."month" = m."month"
    LEFT JOIN (
      SELECT "surveyId", substr("day", 1, 7) AS "month", count(*) AS "responses" FROM "Response"
      WHERE "workspaceId" = ${viewer.workspaceId} AND "shelf" = '' AND "day" BETWEEN ${first(year)} AND ${last(year)}
      GROUP BY 1, 2
    ) n ON n."surveyId" = m."surveyId" AND n."month" = m."month"
    ORDER BY s."name", m."month"`;
}

type RawAnswer = Omit<PackAnswer, "account" | "contact"> & { account: string | null; contact: string | null };

async function listAnswersOf(viewer: Viewer, year: number): Promise<RawAnswer[]> {
  return database().$queryRaw<RawAnswer[]>`
    SELECT r."id" AS "response", v."day", s."name" AS "survey", v."kind" AS "measure", v."value",
           r."accountId" AS "account", coalesce(a."tier", '') AS "tier",
           r."contactId" AS "contact", coalesce(c."level", '') AS "level",
           r."stage", r."region", r."channel"
    FROM "Answer" v
    JOIN "Response" r ON r."id" = v."responseId"
    JOIN "Survey" s ON s."id" = r."surveyId" AND s."purpose" = 'transaction'
    LEFT JOIN "Account" a ON a."id" = r."accountId"
    LEFT JOIN "Contact" c ON c."id" = r."contactId"
    WHERE v."workspaceId" = ${viewer.workspaceId} AND v."shelf" = '' AND v."kind" IN ('satisfaction', 'loyalty')
      AND v."value" IS NOT NULL AND v."day" BETWEEN ${first(year)} AND ${last(year)}
    ORDER BY v."day", md5(r."id"), v."kind"`;
}

async function listTyped(viewer: Viewer, year: number): Promise<PackTyped[]> {
  const window = windowOfMonths(`${year}-01` as Month, `${year}-12` as Month);
  const both = await Promise.all(
    (["satisfaction", "loyalty"] as const).map(async (measure: AwardMeasure) =>
      countedFigures(await listTypedFigures(viewer, { ...NO_FILTER, measure }, window, window)).map(
        ({ survey, month, source, counts }) => ({ survey, month, source, counts, measure }),
      ),
    ),
  );
  return both.flat();
}

async function listSetAside(viewer: Viewer, year: number): Promise<PackExclusion[]> {
  return database().$queryRaw<PackExclusion[]>`
    SELECT r."id" AS "response", r."day", r."excludedReason" AS "reason"
    FROM "Response" r JOIN "Survey" s ON s."id" = r."surveyId" AND s."purpose" = 'transaction'
    WHERE r."workspaceId" = ${viewer.workspaceId} AND r."shelf" = 'excluded'
      AND r."day" BETWEEN ${first(year)} AND ${last(year)}
    ORDER BY r."day", md5(r."id")`;
}

/** Of files whose answers fall into the year; a reason that quotes what somebody wrote is cut to its kind. */
async function listRefusals(viewer: Viewer, year: number): Promise<PackRefusal[]> {
  const rows = await database().$queryRaw<
    { number: number; verdict: string; reason: string; rows: number }[]
  >`
    SELECT m."number", v."verdict", regexp_replace(v."reason", '"[^"]*"', '"…"', 'g') AS "reason", count(*)::int AS "rows"
    FROM "ImportVerdict" v
    JOIN "Import" m ON m."id" = v."importId"
    JOIN "Survey" s ON s."id" = m."surveyId" AND s."purpose" = 'transaction'
    WHERE m."workspaceId" = ${viewer.workspaceId} AND m."status" = 'done' AND v."verdict" <> 'warning'
      AND EXISTS (SELECT 1 FROM "Response" r WHERE r."importId" = m."id"
        AND r."day" BETWEEN ${first(year)} AND ${last(year)})
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
  return rows.map(({ number, ...row }) => ({ ...row, import: batchCode(number) }));
}
