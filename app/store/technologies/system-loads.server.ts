import type { MeasuredQuality } from "~/domain/technologies/system";
import { database } from "../database.server";

export interface SystemLoads extends MeasuredQuality {
  systemId: string;
  lastLoadAt: Date | null;
  /** How the last load came in: an import, or a key. */
  lastBy: "import" | "key" | null;
}

interface Row extends MeasuredQuality {
  systemId: string;
  lastImportAt: Date | null;
  lastIntakeAt: Date | null;
}

/**
 * When data of each system last came in, and what was wrong with it since a day: from the imports of its surveys
 * and from what came by keys of the system or of its surveys. Nobody types either in. An import that was taken
 * back is no load.
 */
export async function listSystemLoads(
  workspaceId: string,
  since: Date,
  systemId: string | null = null,
): Promise<Map<string, SystemLoads>> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT s."id" AS "systemId", i."lastImportAt", k."lastIntakeAt",
      (coalesce(i."rows", 0) + coalesce(k."rows", 0))::int AS "rows",
      (coalesce(i."refused", 0) + coalesce(k."refused", 0))::int AS "refused",
      coalesce(i."duplicate", 0)::int AS "duplicate", coalesce(i."setAside", 0)::int AS "setAside"
    FROM "SourceSystem" s
    LEFT JOIN LATERAL (
      SELECT max(m."finishedAt") AS "lastImportAt",
        sum(m."rows") FILTER (WHERE m."finishedAt" >= ${since}) AS "rows",
        sum(m."invalid") FILTER (WHERE m."finishedAt" >= ${since}) AS "refused",
        sum(m."duplicate") FILTER (WHERE m."finishedAt" >= ${since}) AS "duplicate",
        sum(m."setAside") FILTER (WHERE m."finishedAt" >= ${since}) AS "setAside"
      FROM "Import" m JOIN "Survey" v ON v."id" = m."surveyId"
      WHERE v."systemId" = s."id" AND m."status" = 'done'
    ) i ON true
    LEFT JOIN LATERAL (
      SELECT max(r."receivedAt") FILTER (WHERE r."added" > 0) AS "lastIntakeAt",
        sum(r."added" + r."refused") FILTER (WHERE r."receivedAt" >= ${since}) AS "rows",
        sum(r."refused") FILTER (WHERE r."receivedAt" >= ${since}) AS "refused"
      FROM "IntakeRequest" r JOIN "ApiToken" t ON t."id" = r."tokenId"
      LEFT JOIN "Survey" v ON v."id" = t."surveyId"
      WHERE coalesce(t."systemId", v."systemId") = s."id"
    ) k ON true
    WHERE s."workspaceId" = ${workspaceId} AND (${systemId}::text IS NULL OR s."id" = ${systemId})`;
  return new Map(rows.map((row) => [row.systemId, asLoads(row)]));
}

function asLoads({ lastImportAt, lastIntakeAt, ...row }: Row): SystemLoads {
  const isByKey = lastIntakeAt !== null && (lastImportAt === null || lastIntakeAt > lastImportAt);
  const lastLoadAt = isByKey ? lastIntakeAt : lastImportAt;
  return { ...row, lastLoadAt, lastBy: lastLoadAt === null ? null : isByKey ? "key" : "import" };
}
