import type { CharterStatus, CharterWords, NamedChampion } from "~/domain/governance/charter";
import type { Role, Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { sealCharter } from "./charter-seal.server";

export interface CharterView extends CharterWords {
  id: string;
  workspaceId: string;
  number: number;
  status: CharterStatus;
  version: number;
  champion: NamedChampion | null;
  /** Null where nobody has signed. `intact`: the words still have the fingerprint they were signed with. */
  signature: { name: string; meaning: string; at: string; hash: string; intact: boolean } | null;
  createdBy: string;
  createdAt: string;
}

/** Every version, the newest first: there are few, for each but the draft was signed once. */
export async function listCharters(viewer: Viewer, db: Tx = database()): Promise<CharterView[]> {
  const rows = await db.charter.findMany({
    where: { workspaceId: viewer.workspaceId },
    orderBy: { number: "desc" },
    take: 100,
  });
  const ids = rows.flatMap((row) => [row.championId, row.createdById]).filter((id) => id !== null);
  const people = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: ids } },
    select: { id: true, name: true, role: true, active: true },
  });
  const known = new Map(people.map((person) => [person.id, person]));
  return rows.map((row) => {
    const champion = row.championId ? known.get(row.championId) : undefined;
    return {
      id: row.id,
      workspaceId: row.workspaceId,
      number: row.number,
      status: row.status as CharterStatus,
      version: row.version,
      vision: row.vision,
      purpose: row.purpose,
      mandate: row.mandate,
      championId: row.championId,
      champion: champion
        ? { name: champion.name, role: champion.role as Role, active: champion.active }
        : null,
      signature: signatureOf(row),
      createdBy: known.get(row.createdById)?.name ?? "Somebody",
      createdAt: row.createdAt.toISOString(),
    };
  });
}

function signatureOf(row: Prisma.CharterModel): CharterView["signature"] {
  const { signedAt, signedName, meaning, hash } = row;
  if (!signedAt || !hash || signedName === null || meaning === null) return null;
  const at = signedAt.toISOString();
  return {
    name: signedName,
    meaning,
    at,
    hash,
    intact: sealCharter({ ...row, signedName, meaning, signedAt: at }) === hash,
  };
}

/** Executives who could stand for the program. */
export function listChampionChoices(
  viewer: Viewer,
): Promise<{ id: string; name: string; jobTitle: string }[]> {
  return database().person.findMany({
    where: { workspaceId: viewer.workspaceId, active: true, role: "executive" },
    select: { id: true, name: true, jobTitle: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
