import type { Arm, PilotStatus } from "~/domain/pilots/pilot";
import { pilotCode } from "~/domain/pilots/pilot";
import type { OverlapFact } from "~/domain/pilots/pilot-facts";
import type { Database, Tx } from "../database.server";

interface UnitRow {
  pilotId: string;
  name: string;
  /** Of a name, however it is written. */
  key: string;
  /** What the pilot's units are: account, project. */
  word: string;
  accountId: string | null;
  arm: Arm | null;
}
interface OtherRow extends UnitRow {
  number: number;
  title: string;
  status: PilotStatus;
}

/**
 * The other pilots, not ended, in which units of these stand too; three statements for any number. A unit is the same
 * where both name the same account, or, where one of them names none, where units of the same kind bear the same name.
 * Each pilot's present round is asked, and lost units left out: nothing is done to them any more.
 */
export async function listOverlapsOf(
  db: Tx | Database,
  workspaceId: string,
  pilotIds: readonly string[],
): Promise<Map<string, OverlapFact[]>> {
  const own = [...pilotIds];
  const mine = await db.$queryRaw<UnitRow[]>`
    SELECT p.id AS "pilotId", u.name, lower(u.name) AS key, lower(p."unitWord") AS word, u."accountId", u.arm
    FROM "Pilot" p JOIN "PilotUnit" u ON u."pilotId" = p.id AND u.round = p.round
    WHERE p."workspaceId" = ${workspaceId} AND p.id = ANY(${own}::text[]) AND u."lostOn" IS NULL
    ORDER BY p.number, u.position, u.name`;
  if (mine.length === 0) return new Map();
  const accountIds = [...new Set(mine.flatMap(({ accountId }) => accountId ?? []))];
  const keys = [...new Set(mine.map(({ key }) => key))];
  // Looked up by lists and put together here: joined in SQL, two long lists of names are compared each with each.
  const others = await db.$queryRaw<OtherRow[]>`
    SELECT p.id AS "pilotId", p.number, p.title, p.status, u.name, lower(u.name) AS key,
      lower(p."unitWord") AS word, u."accountId", u.arm
    FROM "Pilot" p JOIN "PilotUnit" u ON u."pilotId" = p.id AND u.round = p.round
    WHERE p."workspaceId" = ${workspaceId} AND p.status NOT IN ('scaled', 'stopped') AND u."lostOn" IS NULL
      AND (u."accountId" = ANY(${accountIds}::text[]) OR lower(u.name) = ANY(${keys}::text[]))
    ORDER BY p.number, u.position`;
  const accepted = await db.pilot.findMany({
    where: { workspaceId, id: { in: own } },
    select: { id: true, overlaps: true },
  });
  const reasons = new Map(accepted.map(({ id, overlaps }) => [id, reasonsOf(overlaps)]));
  return foundIn(mine, others, reasons);
}

function foundIn(
  mine: readonly UnitRow[],
  others: readonly OtherRow[],
  reasons: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Map<string, OverlapFact[]> {
  const [byAccount, byName] = [new Map<string, OtherRow[]>(), new Map<string, OtherRow[]>()];
  const put = (map: Map<string, OtherRow[]>, key: string, row: OtherRow) => {
    const list = map.get(key);
    if (list) list.push(row);
    else map.set(key, [row]);
  };
  for (const row of others) {
    if (row.accountId !== null) put(byAccount, row.accountId, row);
    put(byName, `${row.word}\n${row.key}`, row);
  }
  const found = new Map<string, Map<string, OverlapFact>>();
  for (const unit of mine) {
    const shared = [
      ...(unit.accountId === null ? [] : (byAccount.get(unit.accountId) ?? [])),
      ...(byName.get(`${unit.word}\n${unit.key}`) ?? []).filter(
        ({ accountId }) => accountId === null || unit.accountId === null,
      ),
    ];
    for (const other of shared) {
      if (other.pilotId === unit.pilotId) continue;
      const facts = found.get(unit.pilotId) ?? new Map<string, OverlapFact>();
      found.set(unit.pilotId, facts);
      const fact = facts.get(other.pilotId) ?? factOf(other, reasons.get(unit.pilotId));
      facts.set(other.pilotId, fact);
      fact.units.push({ name: unit.name, arm: unit.arm, theirArm: other.arm });
    }
  }
  const numbers = new Map(others.map(({ pilotId, number }) => [pilotId, number]));
  const inOrder = (a: OverlapFact, b: OverlapFact) =>
    (numbers.get(a.pilotId) ?? 0) - (numbers.get(b.pilotId) ?? 0);
  return new Map([...found].map(([pilotId, facts]) => [pilotId, [...facts.values()].sort(inOrder)]));
}

const factOf = (
  { pilotId, number, title, status }: OtherRow,
  reasons: ReadonlyMap<string, string> | undefined,
): OverlapFact => ({
  ...{ pilotId, title, status, code: pilotCode(number), units: [] },
  reason: reasons?.get(pilotId) ?? null,
});

/** `Pilot.overlaps` as it is kept: a list of what was accepted, and why. */
function reasonsOf(kept: unknown): Map<string, string> {
  const lines = Array.isArray(kept) ? (kept as { pilotId?: unknown; reason?: unknown }[]) : [];
  return new Map(
    lines.flatMap(({ pilotId, reason }) =>
      typeof pilotId === "string" && typeof reason === "string" && reason ? [[pilotId, reason]] : [],
    ),
  );
}
