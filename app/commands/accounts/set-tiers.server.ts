import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { proposeTier } from "~/domain/accounts/tier.rules";
import type { SetTiers } from "~/domain/accounts/tier.schema";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { listAccountRecords } from "~/store/accounts/account-record.queries.server";
import { changeTiers, type TierDecision, unexplained } from "~/store/accounts/tier-change.server";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { commit } from "~/store/commit.server";

/** Tiers several accounts at once, all or none: an account that somebody changed meanwhile stops the whole. */
export async function setTiers(act: Act, input: SetTiers): Promise<Result<{ changed: number }>> {
  const { workspaceId } = act.viewer;
  if (!can(act.viewer, "account.edit", { workspaceId })) return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  const versions = new Map(input.chosen.map(({ id, version }) => [id, version]));
  return commit(
    act,
    async (unit) => {
      const rule = await findTierRule(act.viewer, unit.db);
      const accounts = await listAccountRecords(act.viewer, [...versions.keys()], unit.db);
      if (accounts.length < versions.size) return notFound("account");
      const decisions = accounts.flatMap((account): TierDecision[] => {
        const to =
          input.tier === "as-proposed"
            ? proposeTier(rule, account).tier
            : input.tier === "none"
              ? null
              : input.tier;
        // Where the rule cannot tell, accepting it leaves the tier as it is.
        if (input.tier === "as-proposed" && to === null) return [];
        return [{ account, version: versions.get(account.id) ?? 0, to }];
      });
      const open = input.reason === "" ? unexplained(rule, decisions) : [];
      if (open.length > 0) {
        const names = open.slice(0, 3).map(({ account }) => account.name);
        const rest = open.length - names.length;
        return invalid("The rule proposes another tier for some of them, so yours needs a reason.", {
          reason: [
            `Say why: the rule proposes another tier for ${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
          ],
        });
      }
      return done({ changed: await changeTiers(act, unit, rule, decisions, input.reason) });
    },
    { timeout: 120_000 },
  );
}
