import { can } from "~/domain/access";
import { ACCOUNT_STATUS_LABELS } from "~/domain/accounts/account";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import type { AccountStatusInput } from "~/domain/accounts/account.schema";
import { decideStatus } from "~/domain/accounts/account-status";
import { readAmount } from "~/domain/accounts/account-values";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import type { AccountMove } from "~/domain/revenue/account-move";
import type { Day } from "~/shared/calendar";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { commit } from "~/store/commit.server";
import { bookAccountMoves, movedAccount } from "~/store/revenue/revenue-ledger.server";
import { settleWinBacks } from "~/store/win-back/settle-win-backs.server";

const WRONG = "The account cannot be marked like this.";

/** Writes down how it stands with an account, since which day: at risk, lost, won back, or all is well. */
export async function markAccount(act: Act, input: AccountStatusInput): Promise<Result<{ version: number }>> {
  const { viewer } = act;
  const account = await findAccount(viewer, input.accountId);
  if (!account) return notFound("account");
  if (!can(viewer, "account.edit", { workspaceId: account.workspaceId })) {
    return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  }
  const { today, currency } = await findAccountSettings(viewer, act.now);
  const decision = decideStatus(account, input.status, input.day, today);
  if (!decision.ok) {
    return invalid(WRONG, { [decision.field]: [decision.message] });
  }
  const read = readAmount(input.revenue ?? "", currency);
  if (!read.ok) return invalid(WRONG, { revenue: [read.message] });
  const isBack = input.status === "wonBack";
  // Nobody has to know what a customer that is back pays: then it is what it paid when it left.
  const revenueMinor = isBack ? (read.minor ?? account.revenueMinor) : account.revenueMinor;
  return commit(act, async (unit) => {
    const change = { status: input.status, ...decision.days, ...(isBack && { revenueMinor }) };
    const after = await unit.move("account", { id: account.id, version: input.version }, change);
    const day = input.day as Day | null;
    const move: AccountMove | null =
      day === null
        ? null
        : input.status === "lost"
          ? { kind: "lost", day }
          : isBack
            ? { kind: "wonBack", day, toMinor: revenueMinor }
            : null;
    const faults = await bookAccountMoves(
      unit,
      act,
      move === null ? [] : [{ account: movedAccount(account), move, note: input.note.slice(0, 500) }],
    );
    const fault = faults.get(account.id);
    if (fault !== undefined)
      return invalid(WRONG, { day: [`${fault} Its revenue history stands on its page.`] });
    const label = (ACCOUNT_STATUS_LABELS[input.status] ?? input.status).toLowerCase();
    const since = input.day === null || input.status === "active" ? "" : ` as of ${input.day}`;
    unit.log({
      noun: "account",
      recordId: account.id,
      verb: "changed",
      summary: `marked ${account.name} as ${label}${since}${input.note === "" ? "" : `: ${input.note}`}`,
      before: { status: account.status },
      after: { ...change, note: input.note },
    });
    // A loss opens its case, a return settles it.
    await settleWinBacks(unit, act, [account.id]);
    return done({ version: after.version });
  });
}
