import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { type AccountMove, entriesOfMove } from "~/domain/revenue/account-move";
import { faultWords, findFault, standingOf } from "~/domain/revenue/replay";
import { canKeepLedger, WHO_KEEPS_THE_LEDGER } from "~/domain/revenue/revenue.access";
import type { MendDifference } from "~/domain/revenue/revenue.schema";
import type { Day } from "~/shared/calendar";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { commit } from "~/store/commit.server";
import { alignAccounts } from "~/store/revenue/align-accounts.server";
import {
  findLedgerGround,
  listEntriesOf,
  movedAccount,
  writeEntries,
} from "~/store/revenue/revenue-ledger.server";
import { settleWinBacks } from "~/store/win-back/settle-win-backs.server";

/** Account and ledger say two things: one of them is right, and the other follows. */
export async function mendDifference(act: Act, input: MendDifference): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  return commit(act, async (unit) => {
    const account = await findAccount(viewer, input.accountId, unit.db);
    if (!account) return notFound("account");
    if (!canKeepLedger(viewer)) return notPermitted(WHO_KEEPS_THE_LEDGER);
    const ground = await findLedgerGround(viewer, act.now, unit.db);
    const day = input.day as Day;
    if (day > ground.today) {
      return invalid("This cannot be mended ahead.", { day: ["This day is still to come."] });
    }
    if (input.way === "account") {
      if (account.status === "lost") {
        return notAllowedNow(
          `${account.name} is marked as lost. Let the ledger follow, or mark it as won back on its page.`,
        );
      }
      const changed = await alignAccounts(unit, act, [account.id], ground.today);
      return changed.length > 0 ? done({ name: account.name }) : notAllowedNow(AGREE);
    }
    const entries = (await listEntriesOf(unit.db, workspaceId, [account.id])).get(account.id) ?? [];
    if (account.revenueMinor === null && account.status !== "lost") {
      return notAllowedNow(
        `${account.name} keeps no revenue, so the ledger has nothing to follow. Enter it on the account's page, or take the ledger's figure over.`,
      );
    }
    const move: AccountMove =
      account.status === "lost"
        ? { kind: "lost", day }
        : { kind: "revenue", toMinor: account.revenueMinor, day };
    // The change is from what the ledger says, whatever the account said before.
    const before = {
      ...movedAccount(account),
      revenueMinor: entries.length > 0 ? standingOf(entries).minor : null,
    };
    const fresh = entriesOfMove(before, move, entries, ground.begins ?? ground.yearBegins).map((entry) => ({
      ...entry,
      id: "",
    }));
    if (fresh.length === 0) return notAllowedNow(AGREE);
    const fault = findFault([...entries, ...fresh], ground.say);
    if (fault)
      return invalid("The ledger cannot follow.", { day: [faultWords(fault, ({ id }) => id === "")] });
    await writeEntries(
      unit,
      act,
      fresh.map(({ id: _, ...entry }) => ({ ...entry, accountId: account.id })),
      { source: "hand" },
    );
    unit.log({
      noun: "revenue",
      recordId: account.id,
      verb: "recorded",
      summary: `let the ledger of ${account.name} follow the account`,
      after: { lines: fresh.map(({ kind, amountMinor }) => ({ kind, amountMinor })), day },
    });
    await settleWinBacks(unit, act, [account.id]);
    return done({ name: account.name });
  });
}

const AGREE = "Account and ledger agree already.";
