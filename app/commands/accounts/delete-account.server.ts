import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { countAccountTraces, findAccount } from "~/store/accounts/account-record.queries.server";
import { commit } from "~/store/commit.server";

/** Takes an account away that was added by mistake. Whatever was a customer is marked as lost, never deleted. */
export async function deleteAccount(
  act: Act,
  input: { accountId: string; version: number },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const account = await findAccount(viewer, input.accountId);
  if (!account) return notFound("account");
  if (!can(viewer, "account.edit", { workspaceId: account.workspaceId })) {
    return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  }
  return commit(act, async (unit) => {
    const { responses, cases, enrolments, revenueChanges, winBacks } = await countAccountTraces(
      viewer,
      account.id,
      unit.db,
    );
    if (responses + cases + enrolments + winBacks > 0) {
      return notAllowedNow(
        `${account.name} has answers, cases, a key account enrolment or a win-back case on record. Mark it as lost instead: figures of the past keep what belongs to them.`,
      );
    }
    if (revenueChanges > 1) {
      return notAllowedNow(
        `${account.name} has ${revenueChanges} lines in the revenue ledger, and the bridge counts them. Mark it as lost instead, or withdraw the lines in its revenue history first.`,
      );
    }
    await unit.move("account", { id: account.id, version: input.version }, { name: account.name });
    await unit.db.account.delete({ where: { id: account.id } });
    unit.log({
      noun: "account",
      recordId: account.id,
      verb: "deleted",
      summary: `deleted the account ${account.name}`,
      before: { name: account.name, tier: account.tier, externalId: account.externalId },
    });
    return done({ name: account.name });
  });
}
