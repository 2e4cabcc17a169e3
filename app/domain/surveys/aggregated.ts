import { roundHalfUp } from "~/domain/measurement/exact-decimal";

export const AGGREGATED_KINDS = ["satisfaction", "loyalty"] as const;
export type AggregatedKind = (typeof AGGREGATED_KINDS)[number];

/** Best first, as score sheets print them. */
export const LEVELS = [5, 4, 3, 2, 1] as const;
export type Level = (typeof LEVELS)[number];
export type PerLevel<T> = Record<Level, T>;

/** Figures as somebody printed them: the counts, and whatever else the sheet says about them. */
export interface Claim {
  counts: PerLevel<number>;
  subtotals: PerLevel<number | null>;
  total: number | null;
  n: number | null;
  /** The printed result with its decimals, "4.28". */
  result: string | null;
}

export interface Line {
  level: Level;
  count: number;
  subtotal: number;
  claimed: number | null;
  isRight: boolean;
  /** "14 × 4 = 56; file says 64"; empty where it is right. */
  flag: string;
}

export interface CheckedClaim {
  lines: Line[];
  n: number;
  points: number;
  /** Rounded half up for display; null without answers. */
  index: string | null;
  /** The index with as many decimals as it really has, up to six: "4.075". */
  exact: string | null;
  flags: { id: string; words: string }[];
  /** Everything printed agrees with the counts. */
  isRight: boolean;
}

/** "163 / 40 = 4.075", without a false last digit. */
const exactText = (points: number, n: number): string =>
  roundHalfUp(points, n, 6).replace(/0+$/, "").replace(/\.$/, ".0");

/**
 * Derives a printed score sheet again, line by line, from its counts alone.
 *
 * Inputs: whole counts per level, and what the sheet prints beside them (null where it prints nothing).
 * Units: answers and points. The result is compared at the decimals it was printed with, half up and exact.
 * Errors: none; a sheet without answers has no index. Source: Σ level × count ÷ count.
 */
export function checkClaim(claim: Claim): CheckedClaim {
  const lines = LEVELS.map((level): Line => {
    const count = claim.counts[level];
    const subtotal = level * count;
    const claimed = claim.subtotals[level];
    const isRight = claimed === null || claimed === subtotal;
    return {
      level,
      count,
      subtotal,
      claimed,
      isRight,
      flag: isRight ? "" : `${count} × ${level} = ${subtotal}; file says ${claimed}`,
    };
  });
  const n = lines.reduce((sum, line) => sum + line.count, 0);
  const points = lines.reduce((sum, line) => sum + line.subtotal, 0);
  const index = n === 0 ? null : roundHalfUp(points, n, 2);
  const exact = n === 0 ? null : exactText(points, n);
  const flags = lines
    .filter((line) => !line.isRight)
    .map((line) => ({ id: `level-${line.level}`, words: line.flag }));
  if (claim.total !== null && claim.total !== points) {
    const sum = lines.map((line) => line.subtotal).join(" + ");
    flags.push({ id: "total", words: `${sum} = ${points}; file says ${claim.total}` });
  }
  if (claim.n !== null && claim.n !== n) {
    const sum = lines.map((line) => line.count).join(" + ");
    flags.push({ id: "n", words: `${sum} = ${n} answers; file says ${claim.n}` });
  }
  if (claim.result !== null && n > 0 && !isSameResult(points, n, claim.result)) {
    flags.push({
      id: "result",
      words: `${points} / ${n} = ${equalsText(points, n)}; file says ${claim.result}`,
    });
  }
  return { lines, n, points, index, exact, flags, isRight: flags.length === 0 };
}

/** "4.075, shown 4.08": the exact value, and what it rounds to where that differs. */
function equalsText(points: number, n: number): string {
  const [exact, shown] = [exactText(points, n), roundHalfUp(points, n, 2)];
  return exact === shown || `${exact}0` === shown ? shown : `${exact}, shown ${shown}`;
}

const RESULT = /^\d{1,2}(?:[.,](\d{1,6}))?$/;
export const isResultText = (text: string): boolean => RESULT.test(text.trim());

function isSameResult(points: number, n: number, result: string): boolean {
  const decimals = RESULT.exec(result.trim())?.[1]?.length ?? 0;
  return roundHalfUp(points, n, decimals) === result.trim().replace(",", ".");
}
