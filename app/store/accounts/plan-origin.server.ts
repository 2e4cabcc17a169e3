import { standingPerception } from "~/domain/accounts/perception";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

export interface PlanOrigin {
  accountId: string;
  name: string;
  /** What the customer said it sees in us; null where nothing stands. */
  reading: { day: string; perception: string; evidence: string; responseId: string | null } | null;
}

/** The customer a plan is made for, with the reading that proposes it. */
export async function findPlanOrigin(
  viewer: Viewer,
  accountId: string,
  db: Tx = database(),
): Promise<PlanOrigin | null> {
  const account = await db.account.findFirst({
    where: { id: accountId, workspaceId: viewer.workspaceId },
    select: { id: true, name: true },
  });
  if (!account) return null;
  const readings = await db.perceptionReading.findMany({
    where: { accountId, workspaceId: viewer.workspaceId },
    orderBy: { createdAt: "asc" },
    select: { day: true, perception: true, evidence: true, responseId: true, withdrawnAt: true },
  });
  const standing = standingPerception(
    readings.map(({ withdrawnAt, ...reading }) => ({ ...reading, withdrawn: withdrawnAt !== null })),
  );
  return {
    accountId: account.id,
    name: account.name,
    reading: standing && {
      day: standing.day,
      perception: standing.perception,
      evidence: standing.evidence,
      responseId: standing.responseId,
    },
  };
}
