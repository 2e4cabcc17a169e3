import { canonicalJson } from "../activity/activity";
import { decimalOf } from "./exact";

/** A line as the activity keeps it; amounts are decimal text. */
export interface WrittenLine {
  id: string;
  label: string;
  side: "cost" | "benefit";
  amount: string | null;
  factors: readonly { key: string; value: string; low: string; high: string }[];
  [field: string]: unknown;
}

/** A business case as the activity keeps it. */
export interface WrittenCase {
  horizonMonths: number;
  attribution: string;
  lines: readonly WrittenLine[];
}

/**
 * What was written otherwise once figures could be known, and makes the return look better or only other: by the names of
 * its lines. To bring costs up to what was spent, or to say what they really were, flatters nothing.
 */
export function lateChanges(before: WrittenCase, now: WrittenCase): string[] {
  const found: string[] = [];
  if (before.horizonMonths !== now.horizonMonths) found.push("the horizon");
  if (before.attribution !== now.attribution) found.push("the share that is our own");
  for (const line of now.lines) {
    const old = before.lines.find(({ id }) => id === line.id);
    const isNewBenefit = !old && line.side === "benefit";
    if (isNewBenefit || (old && !isSame(old, line))) found.push(quoted(line));
  }
  for (const line of before.lines) {
    if (!now.lines.some(({ id }) => id === line.id)) found.push(`${quoted(line)}, taken away`);
  }
  return found;
}

const quoted = ({ label }: WrittenLine): string => `“${label}”`;

function isSame(old: WrittenLine, now: WrittenLine): boolean {
  const isRaisedCost = old.side === "cost" && now.side === "cost" && isAtLeast(now.amount, old.amount);
  return canonicalJson(reckoned(old, isRaisedCost)) === canonicalJson(reckoned(now, isRaisedCost));
}

const isAtLeast = (one: string | null, other: string | null): boolean => {
  const [more, less] = [decimalOf(one ?? ""), decimalOf(other ?? "")];
  return more !== null && less !== null && more.gte(less);
};

/** What the money hangs on; names, sources and what it really was do not change a promise. */
const reckoned = (line: WrittenLine, isRaisedCost: boolean): unknown => [
  line.side,
  line.driver ?? null,
  line.metricId ?? null,
  line.rhythm ?? null,
  line.months ?? null,
  line.evidence ?? null,
  isRaisedCost ? null : line.amount,
  line.factors.map(({ key, value, low, high }) => [key, value, low, high]),
];
