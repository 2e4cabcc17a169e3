import { type Claim, isResultText, type LEVELS, type PerLevel } from "./aggregated";

/** What a half-typed form already says: whatever is no whole number yet counts as not said. */
export function claimFromTyped(typed: Readonly<Record<string, string>>): Claim {
  const number = (name: string): number | null => {
    const text = (typed[name] ?? "").trim().replace(/[\s,](?=\d{3}\b)/g, "");
    return /^\d{1,7}$/.test(text) ? Number(text) : null;
  };
  const perLevel = <T>(read: (level: (typeof LEVELS)[number]) => T): PerLevel<T> => ({
    5: read(5),
    4: read(4),
    3: read(3),
    2: read(2),
    1: read(1),
  });
  const result = (typed.result ?? "").trim();
  return {
    counts: perLevel((level) => number(`counts.l${level}`) ?? 0),
    subtotals: perLevel((level) => number(`subtotals.l${level}`)),
    total: number("total"),
    n: number("n"),
    result: isResultText(result) ? result.replace(",", ".") : null,
  };
}
