import { type FieldMapping, readMapping } from "~/domain/intake/field-mapping";
import { isScope, isShape, type KeyState, keyState, type Scope, type Shape } from "~/domain/intake/key";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";

export interface KeyRecord {
  id: string;
  workspaceId: string;
  name: string;
  prefix: string;
  scopes: Scope[];
  shape: Shape;
  mapping: FieldMapping;
  survey: { id: string; name: string } | null;
  system: { id: string; name: string } | null;
  version: number;
  createdAt: Date;
  createdById: string;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  /** Until when the secret before the last rotation is good as well. */
  previousUntil: Date | null;
}

const PARTS = {
  survey: { select: { id: true, name: true } },
  system: { select: { id: true, name: true } },
} as const;
type Row = Prisma.ApiTokenGetPayload<{ include: typeof PARTS }>;

const asRecord = (row: Row): KeyRecord => ({
  id: row.id,
  workspaceId: row.workspaceId,
  name: row.name,
  prefix: row.prefix,
  scopes: row.scopes.filter(isScope),
  shape: isShape(row.shape) ? row.shape : "plain",
  mapping: readMapping(row.mapping),
  survey: row.survey,
  system: row.system,
  version: row.version,
  createdAt: row.createdAt,
  createdById: row.createdById,
  expiresAt: row.expiresAt,
  lastUsedAt: row.lastUsedAt,
  revokedAt: row.revokedAt,
  previousUntil: row.previousUntil,
});

export async function findKey(viewer: Viewer, id: string, db: Tx = database()): Promise<KeyRecord | null> {
  const row = await db.apiToken.findFirst({ where: { id, workspaceId: viewer.workspaceId }, include: PARTS });
  return row ? asRecord(row) : null;
}

export interface KeyLine
  extends Pick<KeyRecord, "id" | "name" | "prefix" | "scopes" | "shape" | "lastUsedAt" | "expiresAt"> {
  state: KeyState;
  survey: string | null;
  system: string | null;
}

/** All keys, those in use first, the newest of each first. There are never many: their number is limited. */
export async function listKeys(viewer: Viewer, now: Date): Promise<KeyLine[]> {
  const rows = await database().apiToken.findMany({
    where: { workspaceId: viewer.workspaceId },
    include: PARTS,
    orderBy: { id: "desc" },
  });
  const lines = rows.map(asRecord).map((key) => ({
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    scopes: key.scopes,
    shape: key.shape,
    lastUsedAt: key.lastUsedAt,
    expiresAt: key.expiresAt,
    state: keyState(key, now),
    survey: key.survey?.name ?? null,
    system: key.system?.name ?? null,
  }));
  return lines.sort((a, b) => Number(a.state !== "active") - Number(b.state !== "active"));
}

export const countKeysInUse = (db: Tx, workspaceId: string): Promise<number> =>
  db.apiToken.count({ where: { workspaceId, revokedAt: null } });

/** A key by the hash of its secret, whatever the workspace: the secret is what says which one it is. */
export async function findKeyByHash(
  hash: string,
  now: Date,
): Promise<{ key: KeyRecord; timeZone: string; locale: string } | null> {
  const row = await database().apiToken.findFirst({
    where: { OR: [{ tokenHash: hash }, { previousHash: hash, previousUntil: { gt: now } }] },
    include: { ...PARTS, workspace: { select: { timeZone: true, locale: true } } },
  });
  return row ? { key: asRecord(row), ...row.workspace } : null;
}

/** Remembered to the minute: whoever sends much is not to write twice as much. */
export async function markKeyUsed(key: Pick<KeyRecord, "id" | "lastUsedAt">, at: Date): Promise<void> {
  if (key.lastUsedAt && at.getTime() - key.lastUsedAt.getTime() < 60_000) return;
  await database().apiToken.updateMany({ where: { id: key.id }, data: { lastUsedAt: at } });
}

/** Who made it, and whether they are still here: a key outlives the account of its maker. */
export const findMaker = (
  viewer: Viewer,
  personId: string,
): Promise<{ name: string; active: boolean } | null> =>
  database().person.findFirst({
    where: { id: personId, workspaceId: viewer.workspaceId },
    select: { name: true, active: true },
  });
