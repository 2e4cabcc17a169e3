import { OPEN_CASES } from "~/domain/cases/case";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { database } from "../database.server";

export interface PlanOfAccount {
  accountId: string;
  code: string;
  title: string;
  status: string;
  /** Made for this one customer; otherwise it only rests on its answers, beside others'. */
  madeFor: boolean;
}

/** Plans that are about one customer: made for it, or resting on one of its answers. */
export const plansOfAccounts = (workspaceId: string): Prisma.Sql => Prisma.sql`
  SELECT p."id" AS "planId", p."accountId" AS "accountId" FROM "Plan" p
  WHERE p."workspaceId" = ${workspaceId} AND p."accountId" IS NOT NULL AND p."status" NOT IN ('closed', 'cancelled')
  UNION
  SELECT p."id", r."accountId" FROM "Plan" p
  JOIN "PlanEvidence" e ON e."planId" = p."id"
  JOIN "Response" r ON r."id" = e."responseId" AND r."accountId" IS NOT NULL
  WHERE p."workspaceId" = ${workspaceId} AND p."status" NOT IN ('closed', 'cancelled')`;

/** Cases of customers who still have to hear from us. */
export const openCasesOf = (workspaceId: string): Prisma.Sql => Prisma.sql`
  SELECT k."accountId", count(*)::int AS "openCases" FROM "CustomerCase" k
  WHERE k."workspaceId" = ${workspaceId} AND k."accountId" IS NOT NULL
    AND k."status" IN (${Prisma.join([...OPEN_CASES])})
  GROUP BY 1`;

export async function listOpenPlansOf(
  viewer: Viewer,
  accountIds: readonly string[],
): Promise<PlanOfAccount[]> {
  if (accountIds.length === 0) return [];
  const rows = await database().$queryRaw<
    (Omit<PlanOfAccount, "code"> & { number: number; suffix: string })[]
  >`
    SELECT o."accountId", p."number", p."suffix", p."title", p."status",
      p."accountId" IS NOT DISTINCT FROM o."accountId" AS "madeFor"
    FROM (${plansOfAccounts(viewer.workspaceId)}) o JOIN "Plan" p ON p."id" = o."planId"
    WHERE o."accountId" IN (${Prisma.join([...accountIds])})
    ORDER BY p."number", p."suffix" LIMIT 200`;
  return rows.map(({ number, suffix, ...row }) => ({ ...row, code: planCode(number, suffix) }));
}
