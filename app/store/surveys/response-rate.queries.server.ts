import { type MonthRate, type ResponseRates, ratesOf } from "~/domain/surveys/response-rate";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { isMonth, monthsBetween } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

/**
 * How many of those who were asked have answered, month by month, over the months a window touches. Without a
 * survey: over all whose invitations are known. Set-aside answers are no answers.
 */
export async function listResponseRates(
  viewer: Viewer,
  surveyId: string | null,
  window: { from: string; to: string },
): Promise<ResponseRates> {
  const { workspaceId } = viewer;
  const [from, to] = [window.from.slice(0, 7), window.to.slice(0, 7)];
  const ofSurvey = surveyId === null ? Prisma.empty : Prisma.sql`AND s."id" = ${surveyId}`;
  // Nothing is counted where nobody said how many were asked: an unknown rate costs nothing.
  const known = await database().$queryRaw<MonthRate[]>`
    SELECT s."id" AS "surveyId", s."name" AS "surveyName", m."month", m."invited",
      (SELECT count(*)::int FROM "Response" r
       WHERE r."workspaceId" = ${workspaceId} AND r."shelf" = '' AND r."surveyId" = s."id"
         AND r."day" BETWEEN m."month" || '-01' AND m."month" || '-31') AS "responses"
    FROM "InvitedMonth" m JOIN "Survey" s ON s."id" = m."surveyId"
    WHERE m."workspaceId" = ${workspaceId} AND m."month" BETWEEN ${from} AND ${to} ${ofSurvey}
    ORDER BY m."month", s."name"`;
  const there = new Set(known.map((one) => one.month));
  const unknown = (isMonth(from) && isMonth(to) ? monthsBetween(from, to) : [])
    .filter((month) => !there.has(month))
    .map((month) => ({ surveyId: surveyId ?? "", surveyName: "", month, invited: null, responses: 0 }));
  return ratesOf([...known, ...unknown].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0)));
}

export interface InvitedRecord {
  id: string;
  month: string;
  invited: number;
  source: string;
  version: number;
}

export async function listInvitedMonths(
  viewer: Viewer,
  surveyId: string,
  db: Tx = database(),
): Promise<InvitedRecord[]> {
  return db.invitedMonth.findMany({
    where: { workspaceId: viewer.workspaceId, surveyId },
    select: { id: true, month: true, invited: true, source: true, version: true },
    orderBy: { month: "desc" },
  });
}
