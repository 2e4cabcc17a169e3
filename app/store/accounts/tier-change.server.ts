import type { Tier } from "~/domain/accounts/account";
import { needsReason, proposeTier, type TierRule } from "~/domain/accounts/tier.rules";
import type { Act } from "~/domain/act";
import type { Account } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { StaleError, type Unit } from "../commit.server";
import type { Tx } from "../database.server";
import { withTalliesOf } from "../surveys/tally.server";

export interface TierDecision {
  account: Account;
  /** The version that the person saw. */
  version: number;
  to: Tier | null;
}

/** Those decisions of which the rule says otherwise: without a reason they do not stand. */
export const unexplained = (rule: TierRule, decisions: readonly TierDecision[]): TierDecision[] =>
  decisions.filter(({ account, to }) => account.tier !== to && needsReason(proposeTier(rule, account), to));

/**
 * Changes tiers with everything that follows: the tier's own history, the log and the counts of every index that
 * is split by tier. Accounts that bear the tier already stay as they are.
 */
export async function changeTiers(
  act: Act,
  unit: Unit,
  rule: TierRule,
  decisions: readonly TierDecision[],
  reason: string,
): Promise<number> {
  const { workspaceId, personId } = act.viewer;
  const moving = decisions.filter(({ account, to }) => account.tier !== to);
  if (moving.length === 0) return 0;
  const accountIds = moving.map(({ account }) => account.id);
  await withTalliesOf(unit.db, workspaceId, { accountIds }, () => moveTiers(unit.db, workspaceId, moving));
  const said = (decision: TierDecision) =>
    needsReason(proposeTier(rule, decision.account), decision.to) ? reason : "";
  await unit.db.tierChange.createMany({
    data: moving.map((decision) => ({
      id: newId(),
      workspaceId,
      accountId: decision.account.id,
      from: decision.account.tier,
      to: decision.to,
      proposed: proposeTier(rule, decision.account).tier,
      reason: said(decision),
      byId: personId,
      at: act.now,
    })),
  });
  for (const decision of moving) {
    const { account, to } = decision;
    const words = to === null ? `took the tier from ${account.name}` : `put ${account.name} into tier ${to}`;
    const because = said(decision);
    unit.log({
      noun: "account",
      recordId: account.id,
      verb: "tiered",
      summary: because === "" ? words : `${words}: ${because}`,
      before: { tier: account.tier },
      after: { tier: to, proposed: proposeTier(rule, account).tier, reason: because },
    });
  }
  return moving.length;
}

/** One statement for thousands of accounts; whoever saw an older version of any of them stops the whole. */
async function moveTiers(db: Tx, workspaceId: string, moving: readonly TierDecision[]): Promise<void> {
  const rows = moving.map(({ account, version, to }) => ({ id: account.id, version, tier: to }));
  const moved = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Account" a SET "tier" = i."tier", "version" = a."version" + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS i("id" text, "version" int, "tier" text)
    WHERE a."id" = i."id" AND a."version" = i."version" AND a."workspaceId" = ${workspaceId}
    RETURNING a."id"`;
  const done = new Set(moved.map((row) => row.id));
  const late = rows.find((row) => !done.has(row.id));
  if (late) throw new StaleError("account", late.id);
}
