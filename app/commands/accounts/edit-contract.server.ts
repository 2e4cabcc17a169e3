import { canRunProgram } from "~/domain/accounts/key-account.access";
import type { EditContract } from "~/domain/accounts/key-account.schema";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { moneyText } from "~/shared/money";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";

export const WHO_EDITS_CONTRACTS =
  "Contract value and renewal date are kept by a CX leader or an administrator. Tell one of them what is wrong.";

/** What a contract is worth and when it ends, changed where the renewals are looked at. */
export async function editContract(act: Act, input: EditContract): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const account = await database().account.findFirst({
    where: { id: input.accountId, workspaceId: viewer.workspaceId },
    select: {
      id: true,
      name: true,
      contractMinor: true,
      renewsOn: true,
      workspace: { select: { currency: true } },
    },
  });
  if (!account) return notFound("account");
  if (!canRunProgram(viewer)) return notPermitted(WHO_EDITS_CONTRACTS);
  const { contractMinor, renewsOn } = input;
  const money = (minor: bigint | null) =>
    minor === null ? null : `${account.workspace.currency} ${moneyText(minor, account.workspace.currency)}`;
  return commit(act, async (unit) => {
    await unit.move("account", { id: account.id, version: input.version }, { contractMinor, renewsOn });
    unit.log({
      noun: "account",
      recordId: account.id,
      verb: "changed",
      summary: `changed the contract of ${account.name}`,
      before: { contractValue: money(account.contractMinor), renewsOn: account.renewsOn },
      after: { contractValue: money(contractMinor), renewsOn },
    });
    return done({ name: account.name });
  });
}
