import type { LetterCounts } from "~/domain/letters/letter-filter";

export const sumOf = (counts: LetterCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** So many have come to an end, good or bad. */
export const endedOf = (counts: LetterCounts): number => sumOf(counts) - counts.waiting - counts.sending;

/** "46 sent, 1 refused, 1 came back" */
export function groupWords(counts: LetterCounts): string {
  const parts = [
    [counts.sent, "sent"],
    [counts.waiting + counts.sending, "waiting"],
    [counts.failed, "refused"],
    [counts.bounced, "came back"],
    [counts.withdrawn, "held back"],
  ] as const;
  const told = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count.toLocaleString("en")} ${word}`);
  return told.join(", ") || "nobody";
}
