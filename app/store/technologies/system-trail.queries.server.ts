import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** Something that came of a system: an import of one of its surveys, or a request by a key. */
export interface SystemLoad {
  id: string;
  kind: "import" | "key";
  at: Date;
  /** The import's number, or the key's name. */
  name: string;
  href: string;
  added: number;
  faulty: number;
}

/** The newest loads of a system, whatever the way. */
export async function listLoadsOf(viewer: Viewer, systemId: string, take = 10): Promise<SystemLoad[]> {
  const rows = await database().$queryRaw<(Omit<SystemLoad, "href"> & { keyId: string })[]>`
    SELECT * FROM (
      SELECT m."id", 'import' AS "kind", m."finishedAt" AS "at", lpad(m."number"::text, 3, '0') AS "name", '' AS "keyId",
        m."added", (m."invalid" + m."duplicate" + m."setAside")::int AS "faulty"
      FROM "Import" m JOIN "Survey" v ON v."id" = m."surveyId"
      WHERE m."workspaceId" = ${viewer.workspaceId} AND v."systemId" = ${systemId} AND m."status" = 'done'
      UNION ALL
      SELECT r."id", 'key', r."receivedAt", t."name", t."id", r."added", r."refused"
      FROM "IntakeRequest" r JOIN "ApiToken" t ON t."id" = r."tokenId" LEFT JOIN "Survey" v ON v."id" = t."surveyId"
      WHERE r."workspaceId" = ${viewer.workspaceId} AND coalesce(t."systemId", v."systemId") = ${systemId} AND r."added" > 0
    ) loads WHERE "at" IS NOT NULL ORDER BY "at" DESC LIMIT ${take}`;
  return rows.map(({ keyId, ...row }) => ({
    ...row,
    name: row.kind === "import" ? `IMP-${row.name}` : row.name,
    href: row.kind === "import" ? `/imports/${row.id}` : `/intake/${keyId}/requests/${row.id}`,
  }));
}

export async function listKeysOf(
  viewer: Viewer,
  systemId: string,
): Promise<{ id: string; name: string; revokedAt: Date | null }[]> {
  return database().apiToken.findMany({
    where: { workspaceId: viewer.workspaceId, OR: [{ systemId }, { systemId: null, survey: { systemId } }] },
    select: { id: true, name: true, revokedAt: true },
    orderBy: { id: "desc" },
    take: 50,
  });
}
