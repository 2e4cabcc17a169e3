import {
  type AudienceCoverage,
  type CoverageRow,
  type CoverageVersion,
  coverageOf,
  type Initiative,
  type Reach,
} from "~/domain/audiences/coverage";
import type { ImportedReach } from "~/domain/communications/message-card";
import { asMessageState } from "~/domain/communications/message-decision";
import { PILOT_STATUS_LABELS, type PilotStatus, pilotCode } from "~/domain/pilots/pilot";
import { DRAFT_STATUSES, PLAN_STATUS_LABELS, type PlanStatus, planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { addDays, type Day, startOfDay } from "~/shared/calendar";
import { readProgress } from "../communications/progress.queries.server";
import { database } from "../database.server";
import { findTimeZone } from "../surveys/time-zone.queries.server";
import { listAudiences } from "./audience.queries.server";
import { TOLD_AT } from "./spoken.queries.server";

/** What ended is still owed a word for so long. */
export const RECENT_DAYS = 180;

export interface CoverageMatrix {
  audiences: { id: string; name: string }[];
  rows: CoverageRow[];
  byAudience: AudienceCoverage[];
}

/** Who was told of which plan and pilot, how many it reached and how many understood: six statements in all. */
export async function findCoverage(viewer: Viewer, today: Day): Promise<CoverageMatrix> {
  const used = (await listAudiences(viewer)).filter(({ retiredOn }) => retiredOn === null);
  const timeZone = await findTimeZone(viewer.workspaceId);
  const initiatives = await listInitiatives(viewer, addDays(today, -RECENT_DAYS), timeZone);
  const versions = await listVersions(
    viewer,
    initiatives.map(({ id }) => id),
    timeZone,
  );
  const told = new Map<string | null, Set<string>>();
  for (const { audienceId, initiativeId, toldOn } of versions) {
    if (toldOn !== null) told.set(audienceId, (told.get(audienceId) ?? new Set()).add(initiativeId));
  }
  // Whoever was told of most stands first: what is known lies together, and the gaps as well.
  const toldOf = (id: string): number => told.get(id)?.size ?? 0;
  const audiences = used.toSorted((a, b) => toldOf(b.id) - toldOf(a.id));
  return {
    audiences: audiences.map(({ id, name }) => ({ id, name })),
    ...coverageOf(
      initiatives,
      audiences.map(({ id }) => id),
      versions,
    ),
  };
}

const MOST_INITIATIVES = 300;

/** Plans from the first promise on and pilots; what ended long ago is left to the archive. */
async function listInitiatives(viewer: Viewer, since: Day, timeZone: string): Promise<Initiative[]> {
  const { workspaceId } = viewer;
  const ended = { updatedAt: { gte: startOfDay(since, timeZone) } };
  const [plans, pilots] = await Promise.all([
    database().plan.findMany({
      where: {
        workspaceId,
        OR: [
          { status: { notIn: [...DRAFT_STATUSES, "closed", "cancelled"] } },
          { status: "closed", closedOn: { gte: since } },
          { status: "cancelled", ...ended },
          { communications: { some: {} }, status: { in: [...DRAFT_STATUSES] } },
        ],
      },
      select: { id: true, number: true, suffix: true, title: true, status: true },
      orderBy: [{ number: "asc" }, { suffix: "asc" }],
      take: MOST_INITIATIVES,
    }),
    database().pilot.findMany({
      where: {
        workspaceId,
        OR: [{ status: { notIn: ["scaled", "stopped"] } }, { decidedOn: { gte: since } }],
      },
      select: { id: true, number: true, title: true, status: true },
      orderBy: { number: "asc" },
      take: MOST_INITIATIVES,
    }),
  ]);
  return [
    ...plans.map(({ id, number, suffix, title, status }) => ({
      id,
      code: planCode(number, suffix),
      title,
      kind: "plan" as const,
      href: `/plans/${planCode(number, suffix)}`,
      statusWord: PLAN_STATUS_LABELS[status as PlanStatus],
      ended: status === "closed" || status === "cancelled",
    })),
    ...pilots.map(({ id, number, title, status }) => ({
      id,
      code: pilotCode(number),
      title,
      kind: "pilot" as const,
      href: `/pilots/${pilotCode(number)}`,
      statusWord: PILOT_STATUS_LABELS[status as PilotStatus],
      ended: status === "scaled" || status === "stopped",
    })),
  ];
}

interface VersionRow {
  id: string;
  code: string;
  subject: string;
  initiativeId: string;
  audienceId: string | null;
  status: string;
  toldOn: Day | null;
  updatedAt: Date;
  imported: ImportedReach | null;
}

async function listVersions(
  viewer: Viewer,
  initiativeIds: readonly string[],
  timeZone: string,
): Promise<CoverageVersion[]> {
  if (initiativeIds.length === 0) return [];
  const rows = await database().$queryRaw<VersionRow[]>`
    SELECT v."id", c."code", coalesce(nullif(v."subject", ''), c."subject") AS "subject", v."audienceId",
      v."status", v."imported", c."updatedAt", coalesce(c."planId", c."pilotId") AS "initiativeId",
      CASE WHEN v."status" IN ('sending', 'sent', 'closed')
        THEN to_char(${TOLD_AT} AT TIME ZONE ${timeZone}::text, 'YYYY-MM-DD') END AS "toldOn"
    FROM "CommunicationAudience" v JOIN "Communication" c ON c."id" = v."communicationId"
    WHERE v."workspaceId" = ${viewer.workspaceId}
      AND coalesce(c."planId", c."pilotId") IN (${Prisma.join([...initiativeIds])})
    ORDER BY c."updatedAt", v."id"`;
  const told = rows.filter(({ toldOn }) => toldOn !== null).map(({ id }) => id);
  const progress = await readProgress(viewer, told);
  return rows.map(({ imported, updatedAt, ...row }) => ({
    ...row,
    status: asMessageState(row.status),
    updatedAt: updatedAt.toISOString(),
    reach: row.toldOn === null ? null : reachOf(progress.get(row.id), imported),
  }));
}

type Progress = Awaited<ReturnType<typeof readProgress>> extends Map<string, infer P> ? P : never;

/** As its letters tell; where another system sent it, as that counted. */
function reachOf(far: Progress | undefined, imported: ImportedReach | null): Reach | null {
  if (far && far.recipients > 0) {
    const { recipients, skipped, delivered, acknowledged, asked } = far;
    return { sent: recipients - skipped, delivered, acknowledged, asked };
  }
  if (imported?.reached === undefined) return null;
  const { reached, acknowledged = 0 } = imported;
  return { sent: reached, delivered: reached, acknowledged, asked: 0 };
}
