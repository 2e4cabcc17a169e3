import { addMonths, type Day } from "~/shared/calendar";

export const WIN_BACK_MONTHS = 24;

/** The days in which a loss counts for the rate: the 24 months up to a day. */
export const winBackWindow = (today: Day): { from: Day; to: Day } => ({
  from: addMonths(today, -WIN_BACK_MONTHS),
  to: today,
});

/** A loss or a return, as the ledger has it. */
export interface ComingAndGoing {
  accountId: string;
  name: string;
  kind: "lost" | "winBack";
  day: Day;
  amountMinor: bigint;
}

export interface LostAccount {
  accountId: string;
  name: string;
  /** The last time it left within the window. */
  lostOn: Day;
  lostMinor: bigint;
  /** When it came back after that; null while it is away. */
  wonBackOn: Day | null;
  wonBackMinor: bigint | null;
}

/**
 * Who was lost within the window and who of them came back, in the order of the losses. An account counts once: by
 * its last loss. Rows come in the order of the ledger.
 */
export function lostAndWonBack(
  rows: readonly ComingAndGoing[],
  { from, to }: { from: Day; to: Day },
): LostAccount[] {
  const lost = new Map<string, LostAccount>();
  for (const { accountId, name, kind, day, amountMinor } of rows) {
    if (day < from || day > to) continue;
    const known = lost.get(accountId);
    if (kind === "lost") {
      lost.delete(accountId);
      lost.set(accountId, {
        accountId,
        name,
        lostOn: day,
        lostMinor: amountMinor,
        wonBackOn: null,
        wonBackMinor: null,
      });
    } else if (known) {
      known.wonBackOn = day;
      known.wonBackMinor = amountMinor;
    }
  }
  return [...lost.values()];
}

export const wonBackOf = (lost: readonly LostAccount[]): LostAccount[] =>
  lost.filter(({ wonBackOn }) => wonBackOn !== null);
