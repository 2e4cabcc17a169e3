import type { Act } from "~/domain/act";
import {
  type AccountMove,
  entriesOfMove,
  type MovedAccount,
  type NewEntry,
} from "~/domain/revenue/account-move";
import { faultWords, findFault } from "~/domain/revenue/replay";
import { isChangeKind, type RevenueEntry } from "~/domain/revenue/revenue-change";
import { fiscalYearDays, fiscalYearOf } from "~/domain/spend/fiscal-year";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { formatMoney } from "~/shared/money";
import type { Unit } from "../commit.server";
import { database, type Tx } from "../database.server";

export interface LedgerGround {
  currency: string;
  today: Day;
  fiscalYearStart: number;
  /** The first day of the fiscal year that today is in. */
  yearBegins: Day;
  /** The first day of the ledger; null while nothing is in it. */
  begins: Day | null;
  say: (minor: bigint) => string;
}

/** What the ledger goes by in a workspace, as of a moment. */
export async function findLedgerGround(viewer: Viewer, at: Date, db: Tx = database()): Promise<LedgerGround> {
  const { workspaceId } = viewer;
  const [{ currency, timeZone, fiscalYearStart }, first] = await Promise.all([
    db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { currency: true, timeZone: true, fiscalYearStart: true },
    }),
    db.revenueChange.aggregate({ where: { workspaceId, withdrawnAt: null }, _min: { day: true } }),
  ]);
  const today = dayIn(at, timeZone);
  return {
    currency,
    today,
    fiscalYearStart,
    yearBegins: fiscalYearDays(fiscalYearOf(today, fiscalYearStart), fiscalYearStart).from,
    begins: (first._min.day ?? null) as Day | null,
    say: (minor) => formatMoney(minor, currency, viewer.locale),
  };
}

/** What stands in the ledger of these accounts, as it was written down. */
export async function listEntriesOf(
  db: Tx,
  workspaceId: string,
  accountIds: readonly string[],
): Promise<Map<string, RevenueEntry[]>> {
  const rows = await db.$queryRaw<(Omit<RevenueEntry, "kind"> & { accountId: string; kind: string })[]>`
    SELECT "id", "accountId", "day", "kind", "amountMinor" FROM "RevenueChange"
    WHERE "workspaceId" = ${workspaceId} AND "withdrawnAt" IS NULL AND "accountId" = ANY(${[...accountIds]})
    ORDER BY "day", "createdAt", "id"`;
  const entries = new Map<string, RevenueEntry[]>();
  for (const { accountId, kind, ...row } of rows) {
    if (!isChangeKind(kind)) continue;
    const own = entries.get(accountId);
    if (own) own.push({ ...row, kind });
    else entries.set(accountId, [{ ...row, kind }]);
  }
  return entries;
}

export interface WrittenEntry extends NewEntry {
  accountId: string;
  note?: string;
}

/** A statement can bear some ten thousand values, not twenty thousand rows. */
const PORTION = 1_000;

/** Lines of the ledger; whoever writes them has looked whether they can be true. */
export async function writeEntries(
  { db }: Pick<Unit, "db">,
  act: Act,
  entries: readonly WrittenEntry[],
  from: { source: "account" | "file" | "hand"; batchId?: string },
): Promise<string[]> {
  const rows = entries.map((entry) => ({
    note: "",
    ...entry,
    ...from,
    id: newId(),
    workspaceId: act.viewer.workspaceId,
    byId: act.viewer.personId,
    createdAt: act.now,
  }));
  for (let at = 0; at < rows.length; at += PORTION) {
    await db.revenueChange.createMany({ data: rows.slice(at, at + PORTION) });
  }
  return rows.map(({ id }) => id);
}

/**
 * What commands on accounts do to the ledger, in their own commit: the one way by which an account's record and its
 * ledger move together. Answers why the ledger cannot follow, per account; nothing is written for those.
 */
export async function bookAccountMoves(
  unit: Unit,
  act: Act,
  moves: readonly { account: MovedAccount; move: AccountMove; note?: string }[],
): Promise<Map<string, string>> {
  const faults = new Map<string, string>();
  if (moves.length === 0) return faults;
  const { viewer } = act;
  const ground = await findLedgerGround(viewer, act.now, unit.db);
  const known = await listEntriesOf(
    unit.db,
    viewer.workspaceId,
    moves.map(({ account }) => account.id),
  );
  const written: WrittenEntry[] = [];
  for (const { account, move, note = "" } of moves) {
    const entries = known.get(account.id) ?? [];
    const fresh = entriesOfMove(account, move, entries, ground.begins ?? ground.yearBegins).map((entry) => ({
      ...entry,
      id: "",
    }));
    if (fresh.length === 0) continue;
    const fault = findFault([...entries, ...fresh], ground.say);
    if (fault)
      faults.set(
        account.id,
        faultWords(fault, ({ id }) => id === ""),
      );
    else written.push(...fresh.map(({ id: _, ...entry }) => ({ ...entry, accountId: account.id, note })));
  }
  await writeEntries(unit, act, written, { source: "account" });
  return faults;
}

/** An account as its moves are read from. */
export const movedAccount = (account: {
  id: string;
  name: string;
  status: string;
  customerSince: string | null;
  lostOn: string | null;
  wonBackOn: string | null;
  revenueMinor: bigint | null;
}): MovedAccount => ({
  id: account.id,
  name: account.name,
  status: account.status,
  customerSince: account.customerSince as Day | null,
  lostOn: account.lostOn as Day | null,
  wonBackOn: account.wonBackOn as Day | null,
  revenueMinor: account.revenueMinor,
});
