import type { Day } from "~/shared/calendar";
import { standingOf } from "./replay";
import { beginningKind, kindOfChange, type RevenueEntry } from "./revenue-change";

/** An account before something becomes of it. */
export interface MovedAccount {
  id: string;
  name: string;
  status: string;
  customerSince: Day | null;
  lostOn: Day | null;
  wonBackOn: Day | null;
  /** Null: no revenue kept. */
  revenueMinor: bigint | null;
}

/** What becomes of an account, as far as its revenue is concerned. */
export type AccountMove =
  | { kind: "revenue"; toMinor: bigint | null; day: Day }
  | { kind: "lost"; day: Day }
  | { kind: "wonBack"; day: Day; toMinor: bigint | null };

export type NewEntry = Omit<RevenueEntry, "id">;

/** The lines that a move of an account writes into its ledger; none where no revenue is concerned. */
export function entriesOfMove(
  account: MovedAccount,
  move: AccountMove,
  entries: readonly RevenueEntry[],
  ledgerBegins: Day,
): NewEntry[] {
  switch (move.kind) {
    case "revenue":
      return entriesOfRevenue(account, move, entries, ledgerBegins);
    case "lost":
      return entriesOfLoss(account, move.day, entries);
    case "wonBack":
      return entriesOfReturn(account, move, entries);
  }
}

/** A lost customer's figure is what it paid last: to mend it is no change of revenue. Nor is to keep none any more. */
function entriesOfRevenue(
  account: MovedAccount,
  { toMinor, day }: { toMinor: bigint | null; day: Day },
  entries: readonly RevenueEntry[],
  ledgerBegins: Day,
): NewEntry[] {
  if (account.status === "lost" || toMinor === null) return [];
  const known = entries.length > 0;
  const before = account.revenueMinor ?? standingOf(entries).minor;
  if (!known && before === 0n) {
    if (toMinor === 0n) return [];
    const kind = beginningKind(account.customerSince, ledgerBegins);
    return [{ kind, day: kind === "new" ? (account.customerSince ?? day) : day, amountMinor: toMinor }];
  }
  const change = kindOfChange(before, toMinor);
  if (change === null) return [];
  return [...(known ? [] : [{ kind: "opening" as const, day, amountMinor: before }]), { ...change, day }];
}

function entriesOfLoss(
  { revenueMinor }: MovedAccount,
  day: Day,
  entries: readonly RevenueEntry[],
): NewEntry[] {
  if (entries.length > 0) {
    const { minor } = standingOf(entries, day);
    return minor > 0n ? [{ kind: "lost", day, amountMinor: -minor }] : [];
  }
  if (revenueMinor === null || revenueMinor === 0n) return [];
  return [
    { kind: "opening", day, amountMinor: revenueMinor },
    { kind: "lost", day, amountMinor: -revenueMinor },
  ];
}

function entriesOfReturn(
  { revenueMinor, lostOn }: MovedAccount,
  { day, toMinor }: { day: Day; toMinor: bigint | null },
  entries: readonly RevenueEntry[],
): NewEntry[] {
  if (toMinor === null || toMinor === 0n) return [];
  const back: NewEntry = { kind: "winBack", day, amountMinor: toMinor };
  if (entries.length > 0) return [back];
  // It left before the ledger knew it: what it paid last is what there was to lose.
  const left = lostOn ?? day;
  const last = revenueMinor !== null && revenueMinor > 0n ? revenueMinor : toMinor;
  return [
    { kind: "opening", day: left, amountMinor: last },
    { kind: "lost", day: left, amountMinor: -last },
    back,
  ];
}

/** How an account enters a ledger that begins on a day, with what its own record tells of the time since. */
export function beginningOf(account: MovedAccount, from: Day): NewEntry[] {
  const { revenueMinor, status, customerSince, lostOn, wonBackOn } = account;
  if (revenueMinor === null || revenueMinor <= 0n) return [];
  const isBack = status !== "lost" && lostOn !== null && wonBackOn !== null && wonBackOn >= lostOn;
  const left = status === "lost" || isBack ? lostOn : null;
  if (status === "lost" && (left === null || left < from)) return [];
  if (isBack && wonBackOn < from) return [{ kind: "opening", day: from, amountMinor: revenueMinor }];
  const isNew = customerSince !== null && customerSince > from;
  const start = isNew ? customerSince : left !== null && left < from ? left : from;
  return [
    { kind: isNew ? "new" : "opening", day: start, amountMinor: revenueMinor },
    ...(left === null ? [] : [{ kind: "lost" as const, day: left, amountMinor: -revenueMinor }]),
    ...(isBack ? [{ kind: "winBack" as const, day: wonBackOn, amountMinor: revenueMinor }] : []),
  ];
}
