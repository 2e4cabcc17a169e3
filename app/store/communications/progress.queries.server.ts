import type { LeftOut } from "~/domain/communications/message-facts";
import {
  addCounts,
  type MessageProgress,
  NO_COUNTS,
  type RecipientCounts,
  type RecipientState,
} from "~/domain/communications/recipient";
import { readSpread } from "~/domain/communications/spread";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { FROM_RECIPIENTS, HAS_ASKED, RECIPIENT_STATE } from "./recipient-rows.server";

/** Before that, what was listed for an hour that does not hold any more says nothing. */
const TOLD_OR_LEAVING = ["scheduled", "sending", "sent", "closed"];

interface Row {
  versionId: string;
  timeZone: string;
  state: RecipientState;
  skipped: LeftOut | "";
  count: number;
  acknowledged: number;
  asked: number;
  silent: number;
  dueAt: Date;
}

/** How far versions have come: one statement, however many letters there are. Every version asked for has an entry. */
export async function readProgress(
  viewer: Pick<Viewer, "workspaceId">,
  versionIds: readonly string[],
  db: Tx = database(),
): Promise<Map<string, MessageProgress>> {
  const found = new Map<string, MessageProgress>(
    versionIds.map((id) => [id, { ...NO_COUNTS, skippedBy: {}, elsewhere: 0, listed: true, byZone: [] }]),
  );
  if (versionIds.length === 0) return found;
  const rows = await db.$queryRaw<Row[]>`
    SELECT s."versionId", s."timeZone", s."state", s."skipped", count(*)::int AS "count", min(s."dueAt") AS "dueAt",
      (count(*) FILTER (WHERE s."acknowledged"))::int AS "acknowledged",
      (count(*) FILTER (WHERE s."asked"))::int AS "asked",
      (count(*) FILTER (WHERE s."state" = 'delivered' AND NOT s."acknowledged" AND NOT s."asked"))::int AS "silent"
    FROM (
      SELECT r."communicationAudienceId" AS "versionId", r."timeZone", r."skipped", r."dueAt",
        ${RECIPIENT_STATE} AS "state", r."acknowledgedAt" IS NOT NULL AS "acknowledged", ${HAS_ASKED} AS "asked"
      ${FROM_RECIPIENTS}
      WHERE r."workspaceId" = ${viewer.workspaceId}
        AND r."communicationAudienceId" IN (${Prisma.join([...versionIds])})
    ) s
    GROUP BY 1, 2, 3, 4`;
  for (const row of rows) {
    const progress = found.get(row.versionId);
    if (progress) take(progress, row);
  }
  const versions = await db.communicationAudience.findMany({
    where: { id: { in: [...versionIds] }, workspaceId: viewer.workspaceId },
    select: { id: true, spread: true, status: true },
  });
  for (const { id, spread, status } of versions) {
    const progress = found.get(id);
    const far = readSpread(spread);
    if (!progress) continue;
    progress.elsewhere = TOLD_OR_LEAVING.includes(status) ? (far?.elsewhere ?? 0) : 0;
    progress.listed = status !== "scheduled" || far?.done === true;
  }
  for (const { byZone } of found.values())
    byZone.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.timeZone < b.timeZone ? -1 : 1));
  return found;
}

function take(progress: MessageProgress, row: Row): void {
  const { timeZone, state, skipped, count, acknowledged, asked, silent, dueAt } = row;
  const counts: RecipientCounts = { ...NO_COUNTS, recipients: count, acknowledged, asked, silent };
  counts[state] = count;
  addCounts(progress, counts);
  if (state === "skipped" && skipped !== "")
    progress.skippedBy[skipped] = (progress.skippedBy[skipped] ?? 0) + count;
  let zone = progress.byZone.find((each) => each.timeZone === timeZone);
  if (!zone) {
    zone = { ...NO_COUNTS, timeZone, dueAt };
    progress.byZone.push(zone);
  }
  addCounts(zone, counts);
  // Whoever is left out is told at no hour.
  if (state !== "skipped" && dueAt < zone.dueAt) zone.dueAt = dueAt;
}
