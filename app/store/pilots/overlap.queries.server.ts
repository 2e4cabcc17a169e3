import type { Arm, PilotStatus } from "~/domain/pilots/pilot";
import { pilotCode } from "~/domain/pilots/pilot";
import type { OverlapFact } from "~/domain/pilots/pilot-facts";
import type { Database, Tx } from "../database.server";

interface SharedRow {
  ownId: string;
  theirId: string;
  number: number;
  title: string;
  status: PilotStatus;
  name: string;
  arm: Arm | null;
  theirArm: Arm | null;
}

/**
 * The other pilots, not ended, in which units of these stand too; two statements for any number. A unit is the same
 * where both name the same account, or, where one of them names none, where units of the same kind bear the same name.
 * Each pilot's present round is asked, and lost units left out: nothing is done to them any more.
 */
export async function listOverlapsOf(
  db: Tx | Database,
  workspaceId: string,
  pilotIds: readonly string[],
): Promise<Map<string, OverlapFact[]>> {
  const own = [...pilotIds];
  const [rows, accepted] = await Promise.all([
    db.$queryRaw<SharedRow[]>`
      WITH live AS (
        SELECT p.id, p.number, p.title, p.status, lower(p."unitWord") AS word,
          u.name, u."accountId", u.arm, u.position
        FROM "Pilot" p JOIN "PilotUnit" u ON u."pilotId" = p.id AND u.round = p.round
        WHERE p."workspaceId" = ${workspaceId} AND u."lostOn" IS NULL
          AND (p.status NOT IN ('scaled', 'stopped') OR p.id = ANY(${own}::text[]))
      ), mine AS (SELECT * FROM live WHERE id = ANY(${own}::text[])),
      others AS (SELECT * FROM live WHERE status NOT IN ('scaled', 'stopped'))
      SELECT "ownId", "theirId", number, title, status, name, arm, "theirArm" FROM (
        SELECT m.id AS "ownId", o.id AS "theirId", o.number, o.title, o.status, m.name, m.arm, o.arm AS "theirArm",
          m.position
        FROM mine m JOIN others o ON o.id <> m.id AND o."accountId" = m."accountId"
        UNION ALL
        SELECT m.id, o.id, o.number, o.title, o.status, m.name, m.arm, o.arm, m.position
        FROM mine m JOIN others o ON o.id <> m.id AND lower(o.name) = lower(m.name) AND o.word = m.word
        WHERE m."accountId" IS NULL OR o."accountId" IS NULL
      ) shared ORDER BY number, position, name`,
    db.pilot.findMany({
      where: { workspaceId, id: { in: own } },
      select: { id: true, overlaps: true },
    }),
  ]);
  const reasons = new Map(accepted.map(({ id, overlaps }) => [id, reasonsOf(overlaps)]));
  const found = new Map<string, OverlapFact[]>();
  for (const row of rows) {
    const list = found.get(row.ownId) ?? [];
    let fact = list.find(({ pilotId }) => pilotId === row.theirId);
    if (!fact) {
      fact = {
        pilotId: row.theirId,
        code: pilotCode(row.number),
        title: row.title,
        status: row.status,
        units: [],
        reason: reasons.get(row.ownId)?.get(row.theirId) ?? null,
      };
      list.push(fact);
    }
    fact.units.push({ name: row.name, arm: row.arm, theirArm: row.theirArm });
    found.set(row.ownId, list);
  }
  return found;
}

/** `Pilot.overlaps` as it is kept: a list of what was accepted, and why. */
function reasonsOf(kept: unknown): Map<string, string> {
  const lines = Array.isArray(kept) ? (kept as { pilotId?: unknown; reason?: unknown }[]) : [];
  return new Map(
    lines.flatMap(({ pilotId, reason }) =>
      typeof pilotId === "string" && typeof reason === "string" && reason ? [[pilotId, reason]] : [],
    ),
  );
}
