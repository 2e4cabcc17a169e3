import type { MailHealth } from "~/domain/letters/mail-health";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { findMailRoad } from "./road.server";

interface Row {
  status: string;
  count: number;
  since: Date;
}

/** How the mail of a workspace stands: the road all letters take, and those of its own that should have left. */
export async function findMailHealth(viewer: Viewer, at: Date): Promise<MailHealth> {
  const [road, rows] = await Promise.all([
    findMailRoad(at),
    database().$queryRaw<Row[]>`
      SELECT "status", count(*)::int AS "count", min(coalesce("notBefore", "createdAt")) AS "since" FROM "Letter"
      WHERE "workspaceId" = ${viewer.workspaceId} AND "status" IN ('waiting', 'failed')
        -- Among thousands some address is always wrong: those stand with their message, and are no trouble of the mail.
        AND NOT ("status" = 'failed' AND "kind" = 'stakeholder')
        AND ("status" = 'failed' OR "notBefore" IS NULL OR "notBefore" <= ${at})
      GROUP BY "status"`,
  ]);
  const of = (status: string) => rows.find((row) => row.status === status);
  const waiting = of("waiting");
  return {
    road,
    failed: of("failed")?.count ?? 0,
    due: waiting?.count ?? 0,
    dueSince: waiting?.since ?? null,
  };
}
