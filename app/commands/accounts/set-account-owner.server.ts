import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import type { SetOwner } from "~/domain/accounts/tier.schema";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findOwnerName, listAccountRecords } from "~/store/accounts/account-record.queries.server";
import { commit } from "~/store/commit.server";

/** Gives accounts into somebody's care, or takes them out of it: one or several, all or none. */
export async function setAccountOwner(act: Act, input: SetOwner): Promise<Result<{ changed: number }>> {
  const { workspaceId } = act.viewer;
  if (!can(act.viewer, "account.edit", { workspaceId })) return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  const ownerId = input.ownerId === "" ? null : input.ownerId;
  const versions = new Map(input.chosen.map(({ id, version }) => [id, version]));
  return commit(
    act,
    async (unit) => {
      const owner = ownerId === null ? null : await findOwnerName(act.viewer, ownerId, unit.db);
      if (ownerId !== null && owner === null) {
        return invalid("This person cannot look after an account.", {
          ownerId: ["Choose somebody who works here and is active."],
        });
      }
      const accounts = await listAccountRecords(act.viewer, [...versions.keys()], unit.db);
      if (accounts.length < versions.size) return notFound("account");
      const moving = accounts.filter((account) => account.ownerId !== ownerId);
      for (const account of moving) {
        const version = versions.get(account.id) ?? 0;
        await unit.move("account", { id: account.id, version }, { ownerId });
        unit.log({
          noun: "account",
          recordId: account.id,
          verb: "assigned",
          summary:
            owner === null ? `left ${account.name} without an owner` : `gave ${account.name} to ${owner}`,
          before: { ownerId: account.ownerId },
          after: { ownerId },
        });
      }
      return done({ changed: moving.length });
    },
    { timeout: 120_000 },
  );
}
