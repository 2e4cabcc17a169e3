import type { ChangeKind } from "./revenue-change";

/** The bars between the opening and the closing, in the order in which they are told. */
export const BAR_KINDS = ["lost", "expansion", "contraction", "new", "winBack"] as const;
export type BarKind = (typeof BAR_KINDS)[number];

export const isBarKind = (value: unknown): value is BarKind =>
  (BAR_KINDS as readonly unknown[]).includes(value);

/** An account's changes of one kind, added up: before the period, and within it. */
export interface LedgerSum {
  accountId: string;
  name: string;
  kind: ChangeKind;
  beforeMinor: bigint;
  withinMinor: bigint;
}

/** The bridge of one account. */
export interface AccountBridge {
  accountId: string;
  name: string;
  openingMinor: bigint;
  /** As in the ledger: what is lost stands with a minus. */
  bars: Record<BarKind, bigint>;
  closingMinor: bigint;
  /** Its ledger begins within the period with what was there already; told apart because nothing was won by it. */
  beganMinor: bigint;
}

export interface Bridge {
  openingMinor: bigint;
  bars: Record<BarKind, bigint>;
  closingMinor: bigint;
  /** In the order of the ledger sums; accounts that have nothing to tell are not among them. */
  accounts: AccountBridge[];
}

const noBars = (): Record<BarKind, bigint> => ({
  lost: 0n,
  expansion: 0n,
  contraction: 0n,
  new: 0n,
  winBack: 0n,
});

/**
 * From the opening to the closing, per account and in all. An opening that is written down within the period counts
 * as there at its start: a ledger that begins is no growth.
 */
export function bridgeOf(sums: Iterable<LedgerSum>): Bridge {
  const accounts = new Map<string, AccountBridge>();
  for (const { accountId, name, kind, beforeMinor, withinMinor } of sums) {
    let account = accounts.get(accountId);
    if (!account) {
      account = { accountId, name, openingMinor: 0n, bars: noBars(), closingMinor: 0n, beganMinor: 0n };
      accounts.set(accountId, account);
    }
    account.openingMinor += beforeMinor;
    if (kind === "opening") {
      account.openingMinor += withinMinor;
      account.beganMinor += withinMinor;
    } else account.bars[kind] += withinMinor;
    account.closingMinor += beforeMinor + withinMinor;
  }
  const told = [...accounts.values()].filter(
    ({ openingMinor, closingMinor, bars }) =>
      openingMinor !== 0n || closingMinor !== 0n || BAR_KINDS.some((kind) => bars[kind] !== 0n),
  );
  return { ...totalOf(told), accounts: told };
}

function totalOf(accounts: readonly AccountBridge[]): Omit<Bridge, "accounts"> {
  const total = { openingMinor: 0n, bars: noBars(), closingMinor: 0n };
  for (const account of accounts) {
    total.openingMinor += account.openingMinor;
    total.closingMinor += account.closingMinor;
    for (const kind of BAR_KINDS) total.bars[kind] += account.bars[kind];
  }
  return total;
}

/** What the bars lead to from the opening: the closing, where the ledger is whole. */
export const throughBars = ({ openingMinor, bars }: Pick<Bridge, "openingMinor" | "bars">): bigint =>
  BAR_KINDS.reduce((sum, kind) => sum + bars[kind], openingMinor);

/** The accounts of a bar, the largest first; their sum is the bar. */
export function accountsOf(
  accounts: readonly AccountBridge[],
  bar: BarKind | "opening" | "closing",
): { accountId: string; name: string; amountMinor: bigint }[] {
  const size = (minor: bigint) => (minor < 0n ? -minor : minor);
  return accounts
    .map(({ accountId, name, openingMinor, closingMinor, bars }) => ({
      accountId,
      name,
      amountMinor: bar === "opening" ? openingMinor : bar === "closing" ? closingMinor : bars[bar],
    }))
    .filter(({ amountMinor }) => amountMinor !== 0n)
    .sort((a, b) => {
      const [left, right] = [size(a.amountMinor), size(b.amountMinor)];
      return left === right ? a.name.localeCompare(b.name, "en") : left > right ? -1 : 1;
    });
}
