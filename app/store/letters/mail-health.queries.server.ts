import type { MailHealth } from "~/domain/letters/mail-health";
import type { Viewer } from "~/domain/viewer";
import { env } from "~/shared/env.server";
import { database } from "../database.server";

interface Row {
  status: string;
  count: bigint;
  since: Date;
}

/** How the mail of a workspace stands: the road all letters take, and those of its own that should have left. */
export async function findMailHealth(viewer: Viewer, at: Date): Promise<MailHealth> {
  const [road, rows] = await Promise.all([
    database().mailRoad.findFirst({ orderBy: { checkedAt: "desc" } }),
    database().$queryRaw<Row[]>`
      SELECT "status", count(*) AS "count", min(coalesce("notBefore", "createdAt")) AS "since" FROM "Letter"
      WHERE "workspaceId" = ${viewer.workspaceId} AND "status" IN ('waiting', 'failed')
        AND ("status" = 'failed' OR "notBefore" IS NULL OR "notBefore" <= ${at})
      GROUP BY "status"`,
  ]);
  const of = (status: string) => rows.find((row) => row.status === status);
  const waiting = of("waiting");
  return {
    hasServer: env().SMTP_URL !== undefined,
    blocked: road?.state === "blocked" ? { since: road.since, reply: road.reply } : null,
    failed: Number(of("failed")?.count ?? 0),
    due: Number(waiting?.count ?? 0),
    dueSince: waiting?.since ?? null,
  };
}
