import type { Tier } from "~/domain/accounts/account";
import { needsReason, proposeTier, type TierRule } from "~/domain/accounts/tier.rules";
import type { Act } from "~/domain/act";
import type { Account } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
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
  await withTalliesOf(unit.db, workspaceId, { accountIds }, async () => {
    for (const { account, version, to } of moving) {
      await unit.move("account", { id: account.id, version }, { tier: to });
      const proposal = proposeTier(rule, account);
      const said = needsReason(proposal, to) ? reason : "";
      await unit.db.tierChange.create({
        data: {
          id: newId(),
          workspaceId,
          accountId: account.id,
          from: account.tier,
          to,
          proposed: proposal.tier,
          reason: said,
          byId: personId,
          at: act.now,
        },
      });
      unit.log({
        noun: "account",
        recordId: account.id,
        verb: "tiered",
        summary: [
          to === null ? `took the tier from ${account.name}` : `put ${account.name} into tier ${to}`,
          ...(said === "" ? [] : [said]),
        ].join(": "),
        before: { tier: account.tier },
        after: { tier: to, proposed: proposal.tier, reason: said },
      });
    }
  });
  return moving.length;
}
