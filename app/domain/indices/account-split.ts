import type { AccountCount, IndexOptions } from "./index-counts";
import { NOT_GIVEN } from "./index-filter";
import { type ReadingFrame, type SegmentRow, splitRows } from "./segment-rows";

/** What only the account knows: its segment, and who looks after it. */
type AccountFacts = Pick<IndexOptions, "accounts" | "owners">;

interface Owned extends AccountCount {
  segment: string;
  owner: string;
}

/** Splits by segment and by account owner, made of the same counts as the interval by accounts. */
export function splitByAccounts(
  frame: ReadingFrame,
  counts: readonly AccountCount[],
  options: AccountFacts,
): { segments: SegmentRow[]; owners: SegmentRow[] } {
  const known = new Map(options.accounts.map((account) => [account.id, account]));
  const names = new Map(options.owners.map((owner) => [owner.id, owner.name]));
  const rows = counts.map((row): Owned => {
    const account = row.accountId === null ? undefined : known.get(row.accountId);
    return { ...row, segment: account?.segment ?? "", owner: account?.ownerId ?? "" };
  });
  return {
    segments: splitRows(frame, rows, {
      keyOf: (row) => row.segment,
      part: (segment) => ({ segment }),
      label: (segment) => labelOf(segment, "No segment"),
    }),
    owners: splitRows(frame, rows, {
      keyOf: (row) => row.owner,
      part: (owner) => ({ owner }),
      label: (owner) => names.get(owner) ?? "No account owner",
    }),
  };
}

const labelOf = (value: string, missing: string): string => (value === NOT_GIVEN ? missing : value);
