import type { ManagerLoad } from "~/domain/accounts/key-account";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { database } from "../database.server";
import { decisionMakersOf, voicesOf } from "./account-voices.server";

/** Key accounts on one page; the program is meant to be small. */
const PAGE_SIZE = 100;

export interface KeyAccountRow {
  accountId: string;
  name: string;
  tier: string | null;
  status: string;
  managerId: string;
  manager: string;
  managerActive: boolean;
  enrolledOn: string;
  overCapReason: string;
  perception: string | null;
  revenueMinor: bigint | null;
  renewsOn: string | null;
  customerSince: string | null;
  /** Satisfaction of its decision makers in the window. */
  answers: number;
  points: number;
  lastHeard: string | null;
  hasPlan: boolean;
  nextReviewOn: string | null;
}

export async function listKeyAccounts(
  viewer: Viewer,
  window: IndexWindow,
  question: { managerId: string | null; after: string | null },
): Promise<{ rows: KeyAccountRow[]; next: string | null }> {
  const { workspaceId } = viewer;
  const found = await database().$queryRaw<KeyAccountRow[]>`
    WITH own AS (
      SELECT e.* FROM "KeyEnrolment" e
      WHERE e."workspaceId" = ${workspaceId} AND e."endedOn" IS NULL
        ${question.managerId === null ? Prisma.empty : Prisma.sql`AND e."managerId" = ${question.managerId}`}),
    said AS (SELECT * FROM (${voicesOf(workspaceId, window)}) v WHERE v."level" = 'DM'),
    heard AS (${decisionMakersOf(Prisma.sql`SELECT own."accountId" FROM own`)})
    SELECT a."id" AS "accountId", a."name", a."tier", a."status", own."managerId", p."name" AS "manager",
      p."active" AS "managerActive", own."enrolledOn", own."overCapReason", a."perception", a."revenueMinor",
      a."renewsOn", a."customerSince", coalesce(said."n", 0) AS "answers", coalesce(said."points", 0) AS "points",
      heard."lastHeard", t."id" IS NOT NULL AS "hasPlan", t."nextReviewOn"
    FROM own JOIN "Account" a ON a."id" = own."accountId" JOIN "Person" p ON p."id" = own."managerId"
    LEFT JOIN said ON said."accountId" = a."id"
    LEFT JOIN heard ON heard."accountId" = a."id"
    LEFT JOIN "ProtectionPlan" t ON t."accountId" = a."id"
    WHERE a."name" > ${question.after ?? ""}
    ORDER BY a."name" LIMIT ${PAGE_SIZE + 1}`;
  const rows = found.slice(0, PAGE_SIZE);
  return { rows, next: found.length > PAGE_SIZE ? (rows.at(-1)?.name ?? null) : null };
}

/** Everyone who looks after key accounts, the most loaded first. */
export async function listManagerLoads(viewer: Viewer): Promise<ManagerLoad[]> {
  return database().$queryRaw<ManagerLoad[]>`
    SELECT e."managerId", p."name", count(*)::int AS "accounts",
      count(*) FILTER (WHERE e."overCapReason" <> '')::int AS "aboveCap"
    FROM "KeyEnrolment" e JOIN "Person" p ON p."id" = e."managerId"
    WHERE e."workspaceId" = ${viewer.workspaceId} AND e."endedOn" IS NULL
    GROUP BY e."managerId", p."name" ORDER BY 3 DESC, 2`;
}

export interface ProgramFrame {
  cap: number;
  timeZone: string;
  fewFloor: number;
  /** Marked as key accounts, but in nobody's care. */
  orphans: { id: string; name: string }[];
  /** Tier I customers that are not in the program. */
  candidates: { id: string; name: string; revenueMinor: bigint | null }[];
  ended: {
    accountId: string;
    name: string;
    manager: string;
    enrolledOn: string;
    endedOn: string;
    endReason: string;
  }[];
}

export async function findProgramFrame(viewer: Viewer): Promise<ProgramFrame> {
  const { workspaceId } = viewer;
  const db = database();
  const [workspace, orphans, candidates, ended] = await Promise.all([
    db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { keyAccountCap: true, timeZone: true, fewFloor: true },
    }),
    db.account.findMany({
      where: { workspaceId, keyAccount: true, enrolments: { none: { endedOn: null } } },
      orderBy: { name: "asc" },
      take: 50,
      select: { id: true, name: true },
    }),
    db.account.findMany({
      where: { workspaceId, tier: "I", keyAccount: false, status: { not: "lost" } },
      orderBy: { revenueMinor: { sort: "desc", nulls: "last" } },
      take: 10,
      select: { id: true, name: true, revenueMinor: true },
    }),
    db.keyEnrolment.findMany({
      where: { workspaceId, endedOn: { not: null } },
      orderBy: [{ endedOn: "desc" }, { id: "desc" }],
      take: 20,
      select: {
        accountId: true,
        managerId: true,
        enrolledOn: true,
        endedOn: true,
        endReason: true,
        account: { select: { name: true } },
      },
    }),
  ]);
  const names = await namesOf(
    viewer,
    ended.map((row) => row.managerId),
  );
  return {
    cap: workspace.keyAccountCap,
    timeZone: workspace.timeZone,
    fewFloor: workspace.fewFloor,
    orphans,
    candidates,
    ended: ended.map(({ account, managerId, endedOn, ...row }) => ({
      ...row,
      endedOn: endedOn ?? "",
      name: account.name,
      manager: names.get(managerId) ?? "somebody who left",
    })),
  };
}

export async function namesOf(viewer: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person.name]));
}

/** People who can look after a key account, with how many they have. */
export async function listManagerChoices(
  viewer: Viewer,
): Promise<{ id: string; name: string; accounts: number }[]> {
  const { workspaceId } = viewer;
  return database().$queryRaw<{ id: string; name: string; accounts: number }[]>`
    SELECT p."id", p."name", count(e."id")::int AS "accounts"
    FROM "Person" p LEFT JOIN "KeyEnrolment" e ON e."managerId" = p."id" AND e."endedOn" IS NULL
    WHERE p."workspaceId" = ${workspaceId} AND p."active" AND NOT p."auditor" AND p."role" <> 'viewer'
    GROUP BY p."id", p."name" ORDER BY p."name" LIMIT 500`;
}

/** Customers that can be taken in, for the choice in the form: by name, those with the most revenue first. */
export async function listEnrolChoices(
  viewer: Viewer,
  search: string,
): Promise<{ id: string; name: string; tier: string | null }[]> {
  return database().account.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      status: { not: "lost" },
      enrolments: { none: { endedOn: null } },
      ...(search === "" ? {} : { name: { contains: search, mode: "insensitive" } }),
    },
    orderBy: [{ revenueMinor: { sort: "desc", nulls: "last" } }, { name: "asc" }],
    take: 200,
    select: { id: true, name: true, tier: true },
  });
}
