import type { Mapping } from "~/domain/surveys/column-role";
import {
  type ConvertsTo,
  isConvertsTo,
  isQuestionKind,
  type QuestionKind,
  type SurveyPurpose,
} from "~/domain/surveys/survey";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { sameText } from "../same-text.server";

export interface SurveyLine {
  id: string;
  name: string;
  purpose: string;
  questions: number;
  responses: number;
  firstDay: string | null;
  lastDay: string | null;
}

export async function listSurveys(viewer: Viewer): Promise<SurveyLine[]> {
  const { workspaceId } = viewer;
  const rows = await database().$queryRaw<SurveyLine[]>`
    SELECT s."id", s."name", s."purpose",
      (SELECT count(*)::int FROM "Question" q WHERE q."surveyId" = s."id") AS "questions",
      coalesce(r."responses", 0)::int AS "responses", r."firstDay", r."lastDay"
    FROM "Survey" s
    LEFT JOIN (
      SELECT "surveyId", count(*) AS "responses", min("day") AS "firstDay", max("day") AS "lastDay"
      FROM "Response" WHERE "workspaceId" = ${workspaceId} AND "shelf" = '' GROUP BY "surveyId"
    ) r ON r."surveyId" = s."id"
    WHERE s."workspaceId" = ${workspaceId}
    ORDER BY lower(s."name")`;
  return rows;
}

export interface SurveyQuestion {
  id: string;
  key: string;
  label: string;
  kind: QuestionKind;
  notApplicable: number[];
  /** Ends of the scale as asked; null where the kind says them. */
  scaleMin: number | null;
  scaleMax: number | null;
  reversed: boolean;
  convertsTo: ConvertsTo | "";
  hasAnswers: boolean;
}

export interface SurveyRecord {
  id: string;
  name: string;
  version: number;
  purpose: SurveyPurpose;
  instrument: string;
  systemId: string | null;
  mapping: Mapping | null;
  questions: SurveyQuestion[];
}

export async function findSurvey(
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<SurveyRecord | null> {
  const row = await db.survey.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    include: { questions: { orderBy: { position: "asc" } } },
  });
  if (!row) return null;
  const answered = await db.$queryRaw<{ id: string }[]>`
    SELECT q."id" FROM "Question" q
    WHERE q."surveyId" = ${id} AND EXISTS (SELECT 1 FROM "Answer" v WHERE v."questionId" = q."id")`;
  const has = new Set(answered.map((one) => one.id));
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    purpose: row.purpose === "relationship" ? "relationship" : "transaction",
    instrument: row.instrument,
    systemId: row.systemId,
    mapping: row.mapping as unknown as Mapping | null,
    questions: row.questions.map((question) => ({
      id: question.id,
      key: question.key,
      label: question.label,
      kind: isQuestionKind(question.kind) ? question.kind : "rating",
      notApplicable: question.notApplicable,
      scaleMin: question.scaleMin,
      scaleMax: question.scaleMax,
      reversed: question.reversed,
      convertsTo: isConvertsTo(question.convertsTo) ? question.convertsTo : "",
      hasAnswers: has.has(question.id),
    })),
  };
}

export const findSurveyByName = async (
  viewer: Viewer,
  name: string,
  db: Tx = database(),
): Promise<{ id: string } | null> =>
  db.survey.findFirst({
    where: { workspaceId: viewer.workspaceId, name: sameText(name) },
    select: { id: true },
  });

export interface MonthCount {
  month: string;
  responses: number;
  byKind: Partial<Record<QuestionKind, number>>;
}

/** Responses and answers of a survey by month, newest first; undone imports do not count. */
export async function listSurveyMonths(viewer: Viewer, surveyId: string): Promise<MonthCount[]> {
  const { workspaceId } = viewer;
  const inSurvey = Prisma.sql`FROM "Response" r WHERE r."workspaceId" = ${workspaceId} AND r."surveyId" = ${surveyId} AND r."shelf" = ''`;
  const months = await database().$queryRaw<{ month: string; responses: number }[]>`
    SELECT left(r."day", 7) AS "month", count(*)::int AS "responses" ${inSurvey} GROUP BY 1 ORDER BY 1 DESC`;
  const kinds = await database().$queryRaw<{ month: string; kind: string; answers: number }[]>`
    SELECT left(v."day", 7) AS "month", v."kind", count(*)::int AS "answers"
    FROM "Answer" v JOIN "Question" q ON q."id" = v."questionId"
    WHERE v."workspaceId" = ${workspaceId} AND q."surveyId" = ${surveyId} AND v."shelf" = ''
    GROUP BY 1, 2`;
  return months.map(({ month, responses }) => {
    const byKind: MonthCount["byKind"] = {};
    for (const one of kinds)
      if (one.month === month && isQuestionKind(one.kind)) byKind[one.kind] = one.answers;
    return { month, responses, byKind };
  });
}

/** How many answers of one kind a survey holds in a month. */
export async function countAnswers(
  viewer: Viewer,
  surveyId: string,
  kind: string,
  month: string,
  db: Tx = database(),
): Promise<number> {
  return db.answer.count({
    where: {
      workspaceId: viewer.workspaceId,
      shelf: "",
      kind,
      day: { gte: `${month}-01`, lte: `${month}-31` },
      question: { surveyId },
    },
  });
}
