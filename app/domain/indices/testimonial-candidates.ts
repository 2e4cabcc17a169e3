import { roundHalfUp } from "../measurement/exact-decimal";
import { tally } from "../measurement/level-counts";
import { THRESHOLD } from "./index-reading";

/** Satisfaction answers of one account over the window, with the months they came in. */
export interface AccountAnswers {
  accountId: string;
  account: string;
  tier: string | null;
  counts: Readonly<Record<number, number>>;
}

export interface Candidate {
  accountId: string;
  account: string;
  tier: string | null;
  n: number;
  points: number;
  shown: string;
  /** Below the floor of a status: a list of single accounts reads fewer, and says so. */
  isFew: boolean;
}

/** Accounts that reached 4.0 exactly, from the floor of single accounts on; most answers first. */
export function testimonialCandidates(
  rows: readonly AccountAnswers[],
  floors: { few: number; status: number },
): Candidate[] {
  return rows
    .flatMap(({ counts, ...account }) => {
      const counted = tally(counts);
      if (!counted.valid || counted.n < floors.few || counted.points < THRESHOLD * counted.n) return [];
      const { n, points } = counted;
      return [{ ...account, n, points, shown: roundHalfUp(points, n, 2), isFew: n < floors.status }];
    })
    .sort((a, b) => b.points * a.n - a.points * b.n || b.n - a.n || a.account.localeCompare(b.account, "en"));
}
