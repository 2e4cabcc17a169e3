import { isTier, type Tier } from "~/domain/accounts/account";
import { proposeTier, type TierProposal, type TierRule } from "~/domain/accounts/tier.rules";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

export interface TierLine {
  id: string;
  version: number;
  name: string;
  tier: Tier | null;
  revenueMinor: bigint | null;
  strategic: boolean;
  potential: boolean;
  proposal: TierProposal;
  /** Of the last decision, where somebody decided against the rule. */
  reason: string;
}

export interface TierReview {
  /** Customers whose tier is not the proposed one and stands without a reason for it. */
  open: TierLine[];
  /** Against the rule, but explained, and nothing has changed since. */
  explained: TierLine[];
  /** Customers of which the rule cannot tell. */
  unclear: number;
  asProposed: number;
}

/** Every customer beside what the rule proposes. Five thousand are read in one question, without their answers. */
export async function reviewTiers(viewer: Viewer, rule: TierRule): Promise<TierReview> {
  const db = database();
  const rows = await db.account.findMany({
    where: { workspaceId: viewer.workspaceId, status: { not: "lost" } },
    select: {
      id: true,
      version: true,
      name: true,
      tier: true,
      revenueMinor: true,
      strategic: true,
      potential: true,
    },
    orderBy: [{ revenueMinor: { sort: "desc", nulls: "last" } }, { name: "asc" }],
  });
  const review: TierReview = { open: [], explained: [], unclear: 0, asProposed: 0 };
  const differing: TierLine[] = [];
  for (const row of rows) {
    const proposal = proposeTier(rule, row);
    const tier = isTier(row.tier) ? row.tier : null;
    if (proposal.tier === null) review.unclear += 1;
    else if (proposal.tier === tier) review.asProposed += 1;
    else differing.push({ ...row, tier, proposal, reason: "" });
  }
  const decided = await lastDecisions(
    viewer,
    differing.map((line) => line.id),
  );
  for (const line of differing) {
    const last = decided.get(line.id);
    // The rule spoke otherwise when the reason was written: then it has to be looked at anew.
    const holds = last?.to === line.tier && last?.proposed === line.proposal.tier && last.reason !== "";
    if (holds) review.explained.push({ ...line, reason: last.reason });
    else review.open.push(line);
  }
  return review;
}

interface Decision {
  to: string | null;
  proposed: string | null;
  reason: string;
}

async function lastDecisions(viewer: Viewer, ids: readonly string[]): Promise<Map<string, Decision>> {
  if (ids.length === 0) return new Map();
  const rows = await database().$queryRaw<(Decision & { accountId: string })[]>`
    SELECT DISTINCT ON (t."accountId") t."accountId", t."to", t."proposed", t."reason" FROM "TierChange" t
    WHERE t."workspaceId" = ${viewer.workspaceId} AND t."accountId" = ANY(${[...ids]})
    ORDER BY t."accountId", t."at" DESC, t."id" DESC`;
  return new Map(rows.map(({ accountId, ...decision }) => [accountId, decision]));
}
