import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

/** The reason of a reading that went with its answer; whatever a person wrote stays withdrawn. */
export const UNDONE = "import";

interface UnreadPerception {
  responseId: string;
  accountId: string;
  account: string;
  day: string;
  value: number;
  /** What the same customer wrote beside it. */
  words: string;
}

/** Answers to "what do you see in us" of known accounts that no reading was taken from yet. */
export function listUnreadPerceptions(
  db: Tx,
  workspaceId: string,
  surveyId: string,
): Promise<UnreadPerception[]> {
  return db.$queryRaw<UnreadPerception[]>`
    SELECT r."id" AS "responseId", a."id" AS "accountId", a."name" AS "account", r."day" AS "day",
      v."value" AS "value",
      coalesce((SELECT left(w."text", 2000) FROM "Answer" w
        WHERE w."responseId" = r."id" AND w."kind" = 'verbatim' AND coalesce(w."text", '') <> '' LIMIT 1), '') AS "words"
    FROM "Answer" v
    JOIN "Response" r ON r."id" = v."responseId"
    JOIN "Account" a ON a."id" = r."accountId"
    WHERE v."workspaceId" = ${workspaceId} AND v."shelf" = '' AND v."kind" = 'perception'
      AND v."value" IS NOT NULL AND r."surveyId" = ${surveyId}
      AND NOT EXISTS (SELECT 1 FROM "PerceptionReading" p WHERE p."responseId" = r."id" AND p."source" = 'answer')
    ORDER BY r."day", r."id"`;
}

interface MovedReading {
  id: string;
  accountId: string;
}

/** Readings whose answers no longer count, and those whose answers count again. */
export async function listMovedReadings(
  db: Tx,
  workspaceId: string,
  surveyId: string,
): Promise<{ gone: MovedReading[]; back: MovedReading[] }> {
  const rows = await db.$queryRaw<(MovedReading & { counts: boolean; withdrawn: boolean; reason: string })[]>`
    SELECT p."id" AS "id", p."accountId" AS "accountId", r."shelf" = '' AS "counts",
      p."withdrawnAt" IS NOT NULL AS "withdrawn", p."withdrawReason" AS "reason"
    FROM "PerceptionReading" p JOIN "Response" r ON r."id" = p."responseId"
    WHERE p."workspaceId" = ${workspaceId} AND r."surveyId" = ${surveyId}
      AND (r."shelf" = '') = (p."withdrawnAt" IS NOT NULL)`;
  return {
    gone: rows.filter((row) => !row.counts && !row.withdrawn),
    back: rows.filter((row) => row.counts && row.withdrawn && row.reason === UNDONE),
  };
}

/** Where a survey belongs; a job knows nothing but its id. */
export async function findSurveyPlace(
  surveyId: string,
): Promise<{ workspaceId: string; timeZone: string } | null> {
  const found = await database().survey.findUnique({
    where: { id: surveyId },
    select: { workspaceId: true, workspace: { select: { timeZone: true } } },
  });
  return found && { workspaceId: found.workspaceId, timeZone: found.workspace.timeZone };
}

export async function findReading(viewer: Viewer, readingId: string) {
  const found = await database().perceptionReading.findFirst({
    where: { id: readingId, workspaceId: viewer.workspaceId },
    select: {
      id: true,
      accountId: true,
      day: true,
      perception: true,
      evidence: true,
      account: { select: { name: true } },
    },
  });
  return found && { ...found, account: found.account.name };
}
