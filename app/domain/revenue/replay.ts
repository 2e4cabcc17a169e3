import type { Day } from "~/shared/calendar";
import { CHANGE_LABELS, isBeginning, type RevenueEntry } from "./revenue-change";

/** What an account's revenue has come to by the end of a day. */
export interface Standing {
  minor: bigint;
  state: "unknown" | "customer" | "lost";
  /** The day of the last change of state: since when it is known, or lost. */
  since: Day | null;
}

export interface Fault<Entry extends RevenueEntry = RevenueEntry> {
  entry: Entry;
  message: string;
}

/** By day; on one day the beginning comes first, the rest as it was written down. */
export function inLedgerOrder<Entry extends RevenueEntry>(entries: readonly Entry[]): Entry[] {
  const rank = ({ kind }: Entry) => (isBeginning(kind) ? 0 : 1);
  return entries.toSorted((a, b) => (a.day === b.day ? rank(a) - rank(b) : a.day < b.day ? -1 : 1));
}

/** Where an account's ledger stands at the end of a day; without one, after all that is written down. */
export function standingOf(entries: readonly RevenueEntry[], on?: Day): Standing {
  const standing: Standing = { minor: 0n, state: "unknown", since: null };
  for (const entry of inLedgerOrder(entries)) {
    if (on !== undefined && entry.day > on) break;
    take(standing, entry);
  }
  return standing;
}

function take(standing: Standing, { kind, day, amountMinor }: RevenueEntry): void {
  standing.minor += amountMinor;
  const state = kind === "lost" ? "lost" : "customer";
  if (standing.state !== state) {
    standing.state = state;
    standing.since = day;
  }
}

/** The first line of an account's ledger that cannot be true after those before it; null where all of them can. */
export function findFault<Entry extends RevenueEntry>(
  entries: readonly Entry[],
  say: (minor: bigint) => string,
): Fault<Entry> | null {
  const standing: Standing = { minor: 0n, state: "unknown", since: null };
  const ordered = inLedgerOrder(entries);
  for (const entry of ordered) {
    const message = wrongWith(entry, standing, ordered, say);
    if (message !== null) return { entry, message };
    take(standing, entry);
  }
  return null;
}

function wrongWith(
  { kind, day, amountMinor }: RevenueEntry,
  { minor, state, since }: Standing,
  all: readonly RevenueEntry[],
  say: (minor: bigint) => string,
): string | null {
  if (state === "unknown") {
    if (isBeginning(kind)) return null;
    const begins = all.find((entry) => isBeginning(entry.kind));
    return begins
      ? `Its ledger begins on ${begins.day}; choose that day or a later one.`
      : "The ledger does not know this account yet. It begins with an opening, or with “new”.";
  }
  if (isBeginning(kind)) return `Its ledger has begun on ${all[0]?.day} already.`;
  if (state === "lost") {
    if (kind === "winBack") return null;
    return kind === "lost"
      ? `It was lost on ${since} already.`
      : `It was lost on ${since}: it can only be won back.`;
  }
  if (kind === "winBack") return `It was not lost on ${day}, so it cannot be won back.`;
  if (kind === "expansion") return null;
  const taken = -amountMinor;
  if (taken > minor) {
    return minor === 0n
      ? `On ${day} there was no revenue to lose.`
      : `On ${day} there were ${say(minor)} a year to lose, not ${say(taken)}.`;
  }
  if (kind === "lost" && taken < minor) {
    return `Lost is all of it: ${say(minor)} on ${day}. A part of it is a contraction.`;
  }
  return null;
}

/** A fault in words; where a line that stands already would become untrue, that line is named. */
export function faultWords(fault: Fault, isFresh: (entry: RevenueEntry) => boolean): string {
  const { entry, message } = fault;
  if (isFresh(entry)) return message;
  return `“${CHANGE_LABELS[entry.kind]}” of ${entry.day} stands on what was there before, and would no longer be true. ${message} Withdraw that line first.`;
}
