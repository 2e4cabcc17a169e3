import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { isLossReason, isWinBackStatus, winBackCode } from "~/domain/win-back/win-back";
import type { WinBackRow } from "~/domain/win-back/win-back-board";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";

interface Row {
  id: string;
  number: number;
  accountId: string;
  account: string;
  tier: string | null;
  segment: string;
  region: string;
  status: string;
  reason: string;
  valueMinor: bigint | null;
  wonMinor: bigint | null;
  lostOn: Day;
  wonOn: Day | null;
  tryAgainOn: Day | null;
  ownerId: string | null;
  owner: string | null;
  nextStep: string;
  nextOn: Day | null;
  early: boolean;
}

/** Every case that counts, in two statements however many there are. */
export async function listWinBacks(viewer: Viewer, accountId?: string): Promise<WinBackRow[]> {
  const { workspaceId } = viewer;
  const db = database();
  const [rows, links] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT w."id", w."number", w."accountId", a."name" AS "account", a."tier", a."segment", a."region", w."status",
        w."reason", w."valueMinor", w."wonMinor", w."lostOn", w."wonOn", w."tryAgainOn", w."ownerId",
        p."name" AS "owner", w."nextStep", w."nextOn", w."earlyReason" <> '' AS "early"
      FROM "WinBack" w JOIN "Account" a ON a."id" = w."accountId" LEFT JOIN "Person" p ON p."id" = w."ownerId"
      WHERE w."workspaceId" = ${workspaceId} AND w."withdrawnAt" IS NULL
        AND (${accountId ?? null}::text IS NULL OR w."accountId" = ${accountId ?? null})
      ORDER BY w."number"`,
    db.$queryRaw<{ winBackId: string; number: number; suffix: string; effective: boolean }[]>`
      SELECT l."winBackId", p."number", p."suffix", (p."status" = 'closed' AND (
          SELECT v."word" FROM "Verdict" v WHERE v."planId" = p."id" ORDER BY v."signedAt" DESC LIMIT 1
        ) = 'effective') IS TRUE AS "effective"
      FROM "WinBackPlan" l JOIN "Plan" p ON p."id" = l."planId" JOIN "WinBack" w ON w."id" = l."winBackId"
      WHERE w."workspaceId" = ${workspaceId} AND (${accountId ?? null}::text IS NULL OR w."accountId" = ${accountId ?? null})
      ORDER BY p."number", p."suffix"`,
  ]);
  const plans = new Map<string, WinBackRow["plans"]>();
  for (const { winBackId, number, suffix, effective } of links) {
    const plan = { code: planCode(number, suffix), effective };
    plans.set(winBackId, [...(plans.get(winBackId) ?? []), plan]);
  }
  return rows.map((row) => ({
    ...row,
    code: winBackCode(row.number),
    status: isWinBackStatus(row.status) ? row.status : "lost",
    reason: isLossReason(row.reason) ? row.reason : "",
    plans: plans.get(row.id) ?? [],
  }));
}

/** The case behind each account's latest loss: the address of a row of the Big 4. */
export async function listCasesOfAccounts(
  viewer: Viewer,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await database().winBack.findMany({
    where: { workspaceId: viewer.workspaceId, accountId: { in: [...accountIds] }, withdrawnAt: null },
    select: { accountId: true, number: true },
    orderBy: [{ lostOn: "asc" }, { number: "asc" }],
  });
  return new Map(rows.map(({ accountId, number }) => [accountId, winBackCode(number)]));
}

/** Those who may work on cases, by name. */
export async function listWinBackOwners(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  return database().person.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      active: true,
      auditor: false,
      role: { in: ["admin", "leader", "owner"] },
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
