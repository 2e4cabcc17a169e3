import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import type { EditAccount } from "~/domain/accounts/account.schema";
import { differences, readAccountValues } from "~/domain/accounts/account-values";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { accountProblems } from "~/store/accounts/account-checks.server";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { commit } from "~/store/commit.server";
import { bookAccountMoves, movedAccount } from "~/store/revenue/revenue-ledger.server";

const WRONG = "The account cannot be saved like this.";

/** Changes what is known of an account; tier and status are decisions of their own. */
export async function editAccount(act: Act, input: EditAccount): Promise<Result<{ version: number }>> {
  const { viewer } = act;
  const account = await findAccount(viewer, input.accountId);
  if (!account) return notFound("account");
  if (!can(viewer, "account.edit", { workspaceId: account.workspaceId })) {
    return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  }
  const { currency } = await findTierRule(viewer);
  const { today } = await findAccountSettings(viewer, act.now);
  const read = readAccountValues(input, currency);
  if (!read.ok) return invalid(WRONG, read.fieldErrors);
  const day = input.revenueOn ?? today;
  if (day > today) return invalid(WRONG, { revenueOn: ["This day is still to come."] });
  return commit(act, async (unit) => {
    const problems = await accountProblems(viewer, read.values, account, unit.db);
    if (Object.keys(problems).length > 0) return invalid(WRONG, problems);
    const changed = differences(account, read.values);
    const after = await unit.move("account", { id: account.id, version: input.version }, read.values);
    if (account.revenueMinor !== after.revenueMinor) {
      const faults = await bookAccountMoves(unit, act, [
        {
          account: { ...movedAccount(after), revenueMinor: account.revenueMinor },
          move: { kind: "revenue", toMinor: after.revenueMinor, day },
        },
      ]);
      const fault = faults.get(account.id);
      if (fault !== undefined)
        return invalid(WRONG, { revenueOn: [`${fault} Its revenue history stands on its page.`] });
    }
    if (changed.keys.length > 0) {
      unit.log({
        noun: "account",
        recordId: account.id,
        verb: "changed",
        summary:
          account.name === after.name ? `changed ${after.name}` : `renamed ${account.name} to ${after.name}`,
        before: changed.before,
        after: changed.after,
      });
    }
    return done({ version: after.version });
  });
}
