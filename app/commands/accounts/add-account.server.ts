import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import type { AddAccount } from "~/domain/accounts/account.schema";
import { readAccountValues } from "~/domain/accounts/account-values";
import { needsReason, proposeTier } from "~/domain/accounts/tier.rules";
import type { Act } from "~/domain/act";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { accountProblems } from "~/store/accounts/account-checks.server";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { commit } from "~/store/commit.server";
import { bookAccountMoves, movedAccount } from "~/store/revenue/revenue-ledger.server";

const WRONG = "The account cannot be saved like this.";

/** Takes a new account in, with its tier where somebody decided one. */
export async function addAccount(act: Act, input: AddAccount): Promise<Result<{ accountId: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "account.edit", { workspaceId })) return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  const accountId = input.key ?? newId();
  return commit(act, async (unit) => {
    // The same form sent twice makes one account.
    const twin = input.key ? await findAccount(viewer, input.key, unit.db) : null;
    if (twin) return done({ accountId: twin.id });
    const rule = await findTierRule(viewer, unit.db);
    const read = readAccountValues(input, rule.currency);
    if (!read.ok) return invalid(WRONG, read.fieldErrors);
    const { values } = read;
    const problems = await accountProblems(viewer, values, null, unit.db);
    if (Object.keys(problems).length > 0) return invalid(WRONG, problems);
    const proposal = proposeTier(rule, values);
    const isAgainst = input.tier !== null && needsReason(proposal, input.tier);
    if (isAgainst && input.reason === "") {
      return invalid("The rule proposes another tier, so yours needs a reason.", {
        reason: [`The rule proposes tier ${proposal.tier}. Say why it is tier ${input.tier}.`],
      });
    }
    const account = await unit.db.account.create({
      data: { ...values, id: accountId, workspaceId, tier: input.tier, createdAt: act.now },
    });
    const { today } = await findAccountSettings(viewer, act.now, unit.db);
    await bookAccountMoves(unit, act, [
      {
        account: { ...movedAccount(account), revenueMinor: null },
        move: { kind: "revenue", toMinor: values.revenueMinor, day: today },
      },
    ]);
    if (input.tier !== null) {
      await unit.db.tierChange.create({
        data: {
          id: newId(),
          workspaceId,
          accountId,
          from: null,
          to: input.tier,
          proposed: proposal.tier,
          reason: isAgainst ? input.reason : "",
          byId: viewer.personId,
          at: act.now,
        },
      });
    }
    unit.log({
      noun: "account",
      recordId: accountId,
      verb: "created",
      summary: `added the account ${values.name}${input.tier === null ? "" : ` in tier ${input.tier}`}`,
      after: { ...values, tier: input.tier },
    });
    return done({ accountId });
  });
}
