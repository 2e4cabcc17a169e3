import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import type { SetTier } from "~/domain/accounts/tier.schema";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { changeTiers, unexplained } from "~/store/accounts/tier-change.server";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { commit } from "~/store/commit.server";

/** Decides the tier of one account. Against the rule it takes a written reason. */
export async function setTier(act: Act, input: SetTier): Promise<Result<{ changed: boolean }>> {
  const { workspaceId } = act.viewer;
  const account = await findAccount(act.viewer, input.accountId);
  if (!account) return notFound("account");
  if (!can(act.viewer, "account.edit", { workspaceId })) return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  const decisions = [{ account, version: input.version, to: input.tier }];
  return commit(act, async (unit) => {
    const rule = await findTierRule(act.viewer, unit.db);
    if (input.reason === "" && unexplained(rule, decisions).length > 0) {
      return invalid("The rule proposes another tier, so yours needs a reason.", {
        reason: ["Say why it is not the tier that the rule proposes."],
      });
    }
    return done({ changed: (await changeTiers(act, unit, rule, decisions, input.reason)) > 0 });
  });
}
