import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notPermitted, type Result } from "~/domain/refusal";
import type { MovedAccount } from "~/domain/revenue/account-move";
import { newId } from "~/shared/id.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { commit, type Unit } from "~/store/commit.server";
import { bookAccountMoves, movedAccount } from "~/store/revenue/revenue-ledger.server";
import { settleWinBacks } from "~/store/win-back/settle-win-backs.server";

export interface ImportedAccount {
  name: string;
  tier: string | null;
  revenueMinor: bigint | null;
  /** What it paid when the ledger began with it, where that is not its revenue of today. */
  openingMinor?: bigint;
  segment: string;
  region: string;
  status: string;
  strategic: boolean;
  keyAccount: boolean;
  externalId?: string;
  ownerId?: string | null;
  potential?: boolean;
  strategicNote?: string;
  contractMinor?: bigint | null;
  renewsOn?: string | null;
  customerSince?: string | null;
}

export interface ImportedContact {
  name: string;
  email: string;
  level: string | null;
  consent: boolean;
  consentPurpose?: string;
  consentSource?: string;
  consentOn?: string | null;
  jobTitle?: string;
  /** Names of accounts; the first is where this contact's answers belong. */
  accounts: readonly string[];
}

/** Takes accounts and their contacts from another system in one go; those that are here already stay as they are. */
export async function importAccounts(
  act: Act,
  input: { accounts: readonly ImportedAccount[]; contacts: readonly ImportedContact[] },
): Promise<Result<{ accounts: number; contacts: number }>> {
  const { workspaceId } = act.viewer;
  if (!can(act.viewer, "account.edit", { workspaceId })) {
    return notPermitted("Accounts are brought in by a leader or an administrator.");
  }
  return commit(
    act,
    async (unit) => {
      const base = { workspaceId, createdAt: act.now };
      const given = input.accounts.map((account) => ({ ...account, id: newId() }));
      const accounts = await unit.db.account.createMany({
        data: given.map(({ openingMinor: _, ...account }) => ({ ...account, ...base })),
        skipDuplicates: true,
      });
      const rows = await unit.db.account.findMany({ where: { workspaceId } });
      await beginLedgers(
        unit,
        act,
        rows.map(movedAccount),
        new Map(given.map(({ id, openingMinor }) => [id, openingMinor])),
      );
      const accountIds = new Map(rows.map((row) => [row.name, row.id]));
      const contacts = await unit.db.contact.createMany({
        data: input.contacts.map(({ accounts: _, ...contact }) => ({ ...contact, ...base, id: newId() })),
        skipDuplicates: true,
      });
      const people = await unit.db.contact.findMany({
        where: { workspaceId },
        select: { id: true, email: true },
      });
      const contactIds = new Map(people.map((row) => [row.email, row.id]));
      await unit.db.contactLink.createMany({
        data: input.contacts.flatMap((contact) =>
          contact.accounts.flatMap((name) => {
            const [accountId, contactId] = [accountIds.get(name), contactIds.get(contact.email)];
            return accountId && contactId ? [{ accountId, contactId }] : [];
          }),
        ),
        skipDuplicates: true,
      });
      unit.log({
        noun: "workspace",
        recordId: workspaceId,
        verb: "imported",
        summary: `imported ${accounts.count} accounts and ${contacts.count} contacts`,
        after: { accounts: accounts.count, contacts: contacts.count },
      });
      await settleWinBacks(
        unit,
        act,
        given.map(({ id }) => id),
      );
      return done({ accounts: accounts.count, contacts: contacts.count });
    },
    { timeout: 60_000 },
  );
}

/** Each account that came in begins its ledger; those that were here already are not among the given. */
async function beginLedgers(
  unit: Unit,
  act: Act,
  accounts: readonly MovedAccount[],
  openings: ReadonlyMap<string, bigint | undefined>,
): Promise<void> {
  const { today } = await findAccountSettings(act.viewer, act.now, unit.db);
  await bookAccountMoves(
    unit,
    act,
    accounts
      .filter(({ id }) => openings.has(id))
      .map((account) => ({
        account: { ...account, revenueMinor: null },
        move: { kind: "revenue", toMinor: openings.get(account.id) ?? account.revenueMinor, day: today },
      })),
  );
}
