import type { SendHour, ZoneHour } from "~/domain/communications/due";
import { zoneHours } from "~/domain/communications/due";
import type { LeftOut } from "~/domain/communications/message-facts";
import { languageFor } from "~/domain/communications/recipient-view";
import type { SnapshotContent } from "~/domain/communications/snapshot";
import { holidaysOf } from "~/domain/workspace/working-days";
import { Prisma } from "~/generated/prisma/client";
import { readersByZone } from "../audiences/reader-rows.server";
import { findReaderScope, type ScopedAudience } from "../audiences/reader-scope.server";
import { database } from "../database.server";

/** Whom one version would tell, before anybody is told. */
export interface VersionAhead {
  id: string;
  audience: string;
  audienceId: string;
  told: number;
  /** In this audience too, and told with another one. */
  elsewhere: number;
  leftOut: Partial<Record<LeftOut, number>>;
}

export interface LookAhead {
  told: number;
  versions: VersionAhead[];
  zones: ZoneHour[];
  /** How many letters leave in which language. */
  languages: { locale: string; count: number }[];
}

interface Asked {
  workspaceId: string;
  communicationId: string;
  versionIds: readonly string[];
  hour: SendHour;
  at: Date;
}

interface Row {
  place: number;
  timeZone: string;
  locale: string;
  leftOut: LeftOut | null;
  isElsewhere: boolean;
  count: number;
}

/** Counted in the database: an audience of ten thousand is not read to be looked at. */
export async function lookAhead({
  workspaceId,
  communicationId,
  versionIds,
  hour,
  at,
}: Asked): Promise<LookAhead> {
  const db = database();
  const rows = await db.communicationAudience.findMany({
    where: { workspaceId, communicationId, id: { in: [...versionIds] }, audienceId: { not: null } },
    select: { id: true, audience: true, audienceId: true, snapshotId: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const versions: (VersionAhead & { scope: ScopedAudience; content: SnapshotContent | null })[] = [];
  for (const { id, audience, audienceId, snapshotId } of rows) {
    const scope = audienceId ? await findReaderScope(db, workspaceId, audienceId) : null;
    if (!scope || !audienceId) continue;
    const snapshot = snapshotId
      ? await db.communicationSnapshot.findUnique({ where: { id: snapshotId }, select: { content: true } })
      : null;
    const content = (snapshot?.content ?? null) as unknown as SnapshotContent | null;
    versions.push({ id, audience, audienceId, told: 0, elsewhere: 0, leftOut: {}, scope, content });
  }
  const zones = new Map<string, number>();
  const languages = new Map<string, number>();
  for (const row of versions.length > 0 ? await countAhead(communicationId, versions) : []) {
    const version = versions[row.place];
    if (!version) continue;
    const { scope, content } = version;
    if (row.isElsewhere) version.elsewhere += row.count;
    else if (row.leftOut !== null)
      version.leftOut[row.leftOut] = (version.leftOut[row.leftOut] ?? 0) + row.count;
    else {
      version.told += row.count;
      const timeZone = row.timeZone || scope.timeZone || scope.workspaceTimeZone;
      const own = row.locale || scope.locale || scope.workspaceLocale;
      const locale = content ? languageFor(content, null, own) : own;
      zones.set(timeZone, (zones.get(timeZone) ?? 0) + row.count);
      languages.set(locale, (languages.get(locale) ?? 0) + row.count);
    }
  }
  const quiet = await findQuiet(workspaceId);
  const counted = [...zones].map(([timeZone, count]) => ({ timeZone, count }));
  return {
    told: counted.reduce((sum, { count }) => sum + count, 0),
    versions: versions.map(({ scope: _scope, content: _content, ...version }) => version),
    zones: zoneHours(counted, hour, at, quiet),
    languages: [...languages].map(([locale, count]) => ({ locale, count })).sort((a, b) => b.count - a.count),
  };
}

/** Of several audiences with the same address the first that can tell them has it, as when they are listed. */
function countAhead(communicationId: string, versions: readonly { id: string; scope: ScopedAudience }[]) {
  const all = versions.map(
    ({ scope }, place) => Prisma.sql`SELECT ${place}::int AS "place", x.* FROM (${readersByZone(scope)}) x`,
  );
  const ids = Prisma.join(versions.map(({ id }) => id));
  return database().$queryRaw<Row[]>`
    WITH readers AS (${Prisma.join(all, " UNION ALL ")}), placed AS (
      SELECT r.*, row_number() OVER (PARTITION BY r."email" ORDER BY r."leftOut" IS NOT NULL, r."place") AS "turn",
        bool_or(r."leftOut" IS NULL) OVER (PARTITION BY r."email") AS "isTold",
        EXISTS (SELECT 1 FROM "Recipient" k WHERE k."communicationId" = ${communicationId} AND k."email" = r."email"
          AND (k."status" = 'handed' OR (k."status" = 'queued' AND k."communicationAudienceId" NOT IN (${ids})))) AS "hasIt"
      FROM readers r
    )
    SELECT p."place", p."timeZone", p."locale", p."leftOut",
      (p."hasIt" OR (p."turn" > 1 AND p."isTold")) AS "isElsewhere", count(*)::int AS "count"
    FROM placed p WHERE p."turn" = 1 OR p."isTold" GROUP BY 1, 2, 3, 4, 5`;
}

async function findQuiet(workspaceId: string) {
  const { quietFrom, quietUntil, workingDays, holidays } = await database().workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { quietFrom: true, quietUntil: true, workingDays: true, holidays: true },
  });
  return { quietFrom, quietUntil, calendar: { workingDays, holidays: holidaysOf(holidays) } };
}
