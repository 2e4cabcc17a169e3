import type { Act } from "~/domain/act";
import { canonicalJson } from "~/domain/activity/activity";
import { done, invalid, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import {
  countLedgerRows,
  type LedgerCounts,
  type LedgerRow,
  readLedgerFile,
} from "~/domain/revenue/ledger-file";
import { canKeepLedger, WHO_KEEPS_THE_LEDGER } from "~/domain/revenue/revenue.access";
import { hashToken, newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { database, type Tx } from "~/store/database.server";
import { alignAccounts } from "~/store/revenue/align-accounts.server";
import { alignStatuses } from "~/store/revenue/align-statuses.server";
import { findLedgerSurroundings, ledgerLinesOf } from "~/store/revenue/ledger-file.server";
import { findLedgerGround, writeEntries } from "~/store/revenue/revenue-ledger.server";
import { settleWinBacks } from "~/store/win-back/settle-win-backs.server";

export interface LedgerDryRun {
  rows: LedgerRow[];
  /** Names exactly these rows and what they would do. */
  seen: string;
}

/** What every row would do; nothing is written. */
export async function lookAtChanges(act: Act, input: { text: string }): Promise<Result<LedgerDryRun>> {
  if (!canKeepLedger(act.viewer)) return notPermitted(WHO_KEEPS_THE_LEDGER);
  return tryChanges(database(), act, input.text);
}

async function tryChanges(db: Tx, act: Act, text: string): Promise<Result<LedgerDryRun>> {
  const read = ledgerLinesOf(text);
  if (!read.ok) return invalid(read.message, { text: [read.message] });
  const rows = readLedgerFile(read.lines, await findLedgerSurroundings(db, act.viewer, act.now));
  const told = rows.map(({ row, verdict, change }) => ({
    row,
    verdict,
    change: change && { ...change, amountMinor: String(change.amountMinor) },
  }));
  return done({ rows, seen: hashToken(canonicalJson(told)).slice(0, 32) });
}

export interface ChangesImported {
  /** By which the whole file can be taken back; null where no row was new. */
  batch: string | null;
  counts: LedgerCounts;
}

export interface ImportChanges {
  text: string;
  /** Of the rows as they were looked at; null where nobody looked. */
  seen: string | null;
  /** The accounts' own figures move along. */
  follow: boolean;
}

/** Takes in the changes of a file: the rows that can be true, once each, however often the file comes. */
export async function importChanges(act: Act, input: ImportChanges): Promise<Result<ChangesImported>> {
  if (!canKeepLedger(act.viewer)) return notPermitted(WHO_KEEPS_THE_LEDGER);
  return commit<ChangesImported>(
    act,
    async (unit) => {
      const tried = await tryChanges(unit.db, act, input.text);
      if (!tried.ok) return tried;
      const { rows, seen } = tried.value;
      if (input.seen !== null && input.seen !== seen) {
        return notAllowedNow(
          "The ledger changed after you looked at the rows. Look at them again before you accept.",
        );
      }
      const counts = countLedgerRows(rows);
      const taken = rows.flatMap(({ change }) => change ?? []);
      if (taken.length === 0) return done({ batch: null, counts });
      const batch = newId();
      await writeEntries(unit, act, taken, { source: "file", batchId: batch });
      unit.log({
        noun: "revenue",
        recordId: batch,
        verb: "imported",
        summary: `brought ${taken.length} ${taken.length === 1 ? "change" : "changes"} of revenue in from a file`,
        after: { ...counts },
      });
      const accountIds = [...new Set(taken.map(({ accountId }) => accountId))];
      if (input.follow) {
        const { today } = await findLedgerGround(act.viewer, act.now, unit.db);
        await alignStatuses(unit, act, accountIds, { today });
        await alignAccounts(unit, act, accountIds, today);
      }
      await settleWinBacks(unit, act, accountIds);
      return done({ batch, counts });
    },
    { timeout: 120_000 },
  );
}
