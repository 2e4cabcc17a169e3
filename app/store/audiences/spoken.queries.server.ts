import type { Spoken } from "~/domain/audiences/silence-calendar";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import type { Database, Tx } from "../database.server";

/** The moment from which an audience was told: its first letter, or what another system knew of it. */
export const TOLD_AT = Prisma.sql`coalesce(v."firstSentAt", v."sentAt", v."closedAt")`;

/** What was said to audiences and what is to come, by audience; all of them unless some are named. */
export async function listSpoken(
  db: Tx | Database,
  { workspaceId, timeZone }: { workspaceId: string; timeZone: string },
  audienceIds?: readonly string[],
): Promise<Map<string, Spoken[]>> {
  const rows = await db.$queryRaw<
    { audienceId: string; code: string; subject: string; toldOn: Day | null; sendOn: Day | null }[]
  >`
    SELECT v."audienceId", c."code", coalesce(nullif(v."subject", ''), c."subject") AS "subject", v."sendOn",
      to_char(${TOLD_AT} AT TIME ZONE ${timeZone}::text, 'YYYY-MM-DD') AS "toldOn"
    FROM "CommunicationAudience" v JOIN "Communication" c ON c."id" = v."communicationId"
    WHERE v."workspaceId" = ${workspaceId} AND v."audienceId" IS NOT NULL
      ${audienceIds ? Prisma.sql`AND v."audienceId" IN (${Prisma.join([...audienceIds, ""])})` : Prisma.empty}
      AND ((v."status" IN ('sending', 'sent', 'closed') AND ${TOLD_AT} IS NOT NULL)
        OR (v."status" IN ('scheduled', 'sending') AND v."sendOn" IS NOT NULL))
    ORDER BY 1, 4, 2`;
  const spoken = new Map<string, Spoken[]>();
  for (const { audienceId, code, subject, toldOn, sendOn } of rows) {
    const day = toldOn ?? sendOn;
    if (day === null) continue;
    const list = spoken.get(audienceId) ?? [];
    list.push({ code, subject, day, kind: toldOn === null ? "scheduled" : "told" });
    spoken.set(audienceId, list);
  }
  return spoken;
}

/** The day of the last message, by audience. */
export async function listLastTold(
  db: Tx | Database,
  { workspaceId, timeZone }: { workspaceId: string; timeZone: string },
): Promise<Map<string, Day>> {
  const rows = await db.$queryRaw<{ audienceId: string; day: Day }[]>`
    SELECT v."audienceId", to_char(max(${TOLD_AT}) AT TIME ZONE ${timeZone}::text, 'YYYY-MM-DD') AS "day"
    FROM "CommunicationAudience" v
    WHERE v."workspaceId" = ${workspaceId} AND v."audienceId" IS NOT NULL
      AND v."status" IN ('sending', 'sent', 'closed') AND ${TOLD_AT} IS NOT NULL
    GROUP BY v."audienceId"`;
  return new Map(rows.map(({ audienceId, day }) => [audienceId, day]));
}
