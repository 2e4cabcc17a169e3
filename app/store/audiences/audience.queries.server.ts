import type { AudienceKind } from "~/domain/audiences/audience";
import { type MembershipRule, readRule } from "~/domain/audiences/membership-rule";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

export interface AudienceRecord {
  id: string;
  workspaceId: string;
  version: number;
  name: string;
  kind: AudienceKind;
  about: string;
  rule: MembershipRule | null;
  cadenceDays: number | null;
  locale: string;
  timeZone: string;
  ownerId: string | null;
  owner: string | null;
  retiredOn: Day | null;
  createdAt: Date;
}

const ROW = {
  id: true,
  workspaceId: true,
  version: true,
  name: true,
  kind: true,
  about: true,
  rule: true,
  cadenceDays: true,
  locale: true,
  timeZone: true,
  ownerId: true,
  retiredOn: true,
  createdAt: true,
} as const;

/** As a command changes it and a page shows it; null where there is none here. */
export async function findAudience(
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<AudienceRecord | null> {
  const row = await db.audience.findFirst({ where: { id, workspaceId: viewer.workspaceId }, select: ROW });
  if (!row) return null;
  const [record] = await withOwners(db, viewer, [row]);
  return record ?? null;
}

/** All of them by name, those in use first. */
export async function listAudiences(viewer: Viewer, db: Tx = database()): Promise<AudienceRecord[]> {
  const rows = await db.audience.findMany({
    where: { workspaceId: viewer.workspaceId },
    select: ROW,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const records = await withOwners(db, viewer, rows);
  return records.toSorted((a, b) => Number(a.retiredOn !== null) - Number(b.retiredOn !== null));
}

interface Row {
  id: string;
  workspaceId: string;
  version: number;
  name: string;
  kind: string;
  about: string;
  rule: unknown;
  cadenceDays: number | null;
  locale: string;
  timeZone: string;
  ownerId: string | null;
  retiredOn: string | null;
  createdAt: Date;
}

async function withOwners(db: Tx, viewer: Viewer, rows: readonly Row[]): Promise<AudienceRecord[]> {
  const ids = [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))];
  const owners = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    kind: row.kind as AudienceKind,
    retiredOn: row.retiredOn as Day | null,
    rule: readRule(row.rule),
    owner: row.ownerId === null ? null : (names.get(row.ownerId) ?? null),
  }));
}

/** A rule as a row keeps it. */
export const kept = (rule: MembershipRule | null) =>
  rule === null ? Prisma.DbNull : { people: rule.people, contacts: rule.contacts };
