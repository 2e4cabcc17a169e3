import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { readLedgerAmount } from "~/domain/revenue/ledger-amount";
import { faultWords, findFault, standingOf } from "~/domain/revenue/replay";
import { canKeepLedger, WHO_KEEPS_THE_LEDGER } from "~/domain/revenue/revenue.access";
import type { RecordChange } from "~/domain/revenue/revenue.schema";
import { CHANGE_LABELS, signed, takesAway } from "~/domain/revenue/revenue-change";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { commit } from "~/store/commit.server";
import { alignAccounts } from "~/store/revenue/align-accounts.server";
import { alignStatuses } from "~/store/revenue/align-statuses.server";
import { findLedgerGround, listEntriesOf } from "~/store/revenue/revenue-ledger.server";
import { settleWinBacks } from "~/store/win-back/settle-win-backs.server";

const WRONG = "This change cannot be written down like this.";

/** Writes a line into the ledger by hand: of the past, or of what no account's form tells. */
export async function recordChange(act: Act, input: RecordChange): Promise<Result<{ changeId: string }>> {
  const { viewer } = act;
  if (!canKeepLedger(viewer)) return notPermitted(WHO_KEEPS_THE_LEDGER);
  const id = input.key ?? newId();
  return commit(act, async (unit) => {
    const twin = await unit.db.revenueChange.findUnique({ where: { id }, select: { workspaceId: true } });
    // The same form sent twice writes one line.
    if (twin) return twin.workspaceId === viewer.workspaceId ? done({ changeId: id }) : notFound("change");
    const account = await findAccount(viewer, input.accountId, unit.db);
    if (!account) return notFound("account");
    const ground = await findLedgerGround(viewer, act.now, unit.db);
    const { kind, day } = input as { kind: typeof input.kind; day: Day };
    if (day > ground.today) return invalid(WRONG, { day: ["This day is still to come."] });
    const entries = (await listEntriesOf(unit.db, viewer.workspaceId, [account.id])).get(account.id) ?? [];
    const all = kind === "lost" && input.amount === "" ? standingOf(entries, day).minor : null;
    if (all === 0n) return invalid(WRONG, { day: [`On ${day} there was no revenue to lose.`] });
    const read =
      all === null ? readLedgerAmount(input.amount, ground.currency) : { ok: true as const, minor: all };
    if (!read.ok) return invalid(WRONG, { amount: [read.message] });
    if (read.minor < 0n && !takesAway(kind)) {
      return invalid(WRONG, {
        amount: [`“${CHANGE_LABELS[kind]}” adds: write the amount without a minus, or choose a contraction.`],
      });
    }
    const amountMinor = signed(kind, read.minor);
    const fault = findFault([...entries, { id, day, kind, amountMinor }], ground.say);
    if (fault) {
      const words = faultWords(fault, (entry) => entry.id === id);
      return invalid(WRONG, { [fault.entry.id === id ? "amount" : "day"]: [words] });
    }
    await unit.db.revenueChange.create({
      data: {
        id,
        workspaceId: viewer.workspaceId,
        accountId: account.id,
        day,
        kind,
        amountMinor,
        note: input.note,
        source: "hand",
        byId: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "revenue",
      recordId: account.id,
      verb: "recorded",
      summary: `wrote into the ledger of ${account.name}: ${CHANGE_LABELS[kind].toLowerCase()} of ${ground.say(read.minor)} on ${day}`,
      after: { id, day, kind, amountMinor, note: input.note },
    });
    if (input.follow) {
      await alignStatuses(unit, act, [account.id], { today: ground.today });
      await alignAccounts(unit, act, [account.id], ground.today);
    }
    await settleWinBacks(unit, act, [account.id]);
    return done({ changeId: id });
  });
}
