import type { Day } from "~/shared/calendar";

/** What can become of a customer's yearly revenue. */
export const CHANGE_KINDS = ["opening", "new", "expansion", "contraction", "lost", "winBack"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const isChangeKind = (value: unknown): value is ChangeKind =>
  (CHANGE_KINDS as readonly unknown[]).includes(value);

export const CHANGE_LABELS: Record<ChangeKind, string> = {
  opening: "Opening",
  new: "New",
  expansion: "Expansion",
  contraction: "Contraction",
  lost: "Lost",
  winBack: "Won back",
};

export const CHANGE_MEANINGS: Record<ChangeKind, string> = {
  opening: "what a customer paid in a year already when the ledger began with it",
  new: "a customer that was none before",
  expansion: "a customer pays more in a year than before",
  contraction: "a customer pays less, and stays",
  lost: "a customer left; all of its revenue is gone",
  winBack: "a lost customer is back",
};

/** The kinds that take away; what they take stands with a minus. */
const TAKING: ReadonlySet<ChangeKind> = new Set(["contraction", "lost"]);

export const takesAway = (kind: ChangeKind): boolean => TAKING.has(kind);

/** The amount with the sign its kind gives it, however it was written. */
export function signed(kind: ChangeKind, minor: bigint): bigint {
  const size = minor < 0n ? -minor : minor;
  return takesAway(kind) ? -size : size;
}

/** With these an account's ledger begins. */
export const isBeginning = (kind: ChangeKind): boolean => kind === "opening" || kind === "new";

/** One line of the ledger. */
export interface RevenueEntry {
  id: string;
  day: Day;
  kind: ChangeKind;
  amountMinor: bigint;
}

/**
 * Whether an account's first revenue is a new customer's or was there before. New is claimed only where the day
 * since which it is a customer says so: of an account that nobody knows better of, the ledger just begins.
 */
export function beginningKind(customerSince: Day | null, ledgerBegins: Day): "opening" | "new" {
  return customerSince !== null && customerSince >= ledgerBegins ? "new" : "opening";
}

/** What kind a change of a running customer's revenue is, and by how much; null where nothing changes. */
export function kindOfChange(
  beforeMinor: bigint,
  afterMinor: bigint,
): { kind: "expansion" | "contraction"; amountMinor: bigint } | null {
  const amountMinor = afterMinor - beforeMinor;
  if (amountMinor === 0n) return null;
  return { kind: amountMinor > 0n ? "expansion" : "contraction", amountMinor };
}
