import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { type Day, daysBetween } from "~/shared/calendar";
import { database } from "../database.server";

export interface FirstResult {
  code: string;
  title: string;
  startedOn: Day;
  /** First reading of an operational KPI that reached its target, and the days it took. */
  reachedOn: Day | null;
  reachedAfter: number | null;
  /** First signed verdict. */
  verdictOn: Day | null;
  verdictAfter: number | null;
}

const SHOWN = 50;

/** How long each plan took from its start to a result that can be measured; the latest started first. */
export async function listFirstResults(viewer: Viewer): Promise<FirstResult[]> {
  const rows = await database().$queryRaw<
    {
      number: number;
      suffix: string;
      title: string;
      startedOn: Day;
      reachedOn: Day | null;
      verdictOn: Day | null;
    }[]
  >`
    SELECT p."number", p."suffix", p."title", p."startedOn",
      (SELECT min(r."day") FROM "KpiReading" r JOIN "Kpi" k ON k."id" = r."kpiId"
        WHERE k."planId" = p."id" AND k."type" = 'operational' AND r."withdrawnAt" IS NULL AND r."day" >= p."startedOn"
          AND CASE k."direction" WHEN 'down' THEN r."value" <= k."target" ELSE r."value" >= k."target" END) AS "reachedOn",
      (SELECT min(v."signedOn") FROM "Verdict" v WHERE v."planId" = p."id") AS "verdictOn"
    FROM "Plan" p
    WHERE p."workspaceId" = ${viewer.workspaceId} AND p."startedOn" IS NOT NULL AND p."status" <> 'cancelled'
    ORDER BY p."startedOn" DESC, p."number" DESC LIMIT ${SHOWN}`;
  const days = (from: Day, to: Day | null) => (to === null ? null : daysBetween(from, to));
  return rows.map(({ number, suffix, ...row }) => ({
    ...row,
    code: planCode(number, suffix),
    reachedAfter: days(row.startedOn, row.reachedOn),
    verdictAfter: days(row.startedOn, row.verdictOn),
  }));
}
