import type { CaseReading, LineReading } from "./case-reading";
import { isMeasured } from "./evidence";
import { fromMinor, sumMinor, toMinor } from "./exact";
import type { LineMoney } from "./line-money";

type Sums = CaseReading["promised"];

/** What was promised before anything was known, and what came of it: measured, booked or written down as it really was. */
export function promisedAndRealised(
  money: readonly LineMoney[],
  lines: readonly LineReading[],
  around: { spentMinor: bigint | null; plannedMinor?: bigint | null },
  currency: string,
): { promised: Sums; realised: Sums } {
  const promisedOf = (side: "cost" | "benefit") => {
    const known = lines.flatMap((line) => (line.side === side ? (line.promisedMinor ?? []) : []));
    return known.length > 0 ? sumMinor(known) : null;
  };
  const realisedOf = (side: "cost" | "benefit") => {
    const known = money.flatMap((each, at) => realisedMinor(each, side, lines[at], currency) ?? []);
    return known.length > 0 ? sumMinor(known) : null;
  };
  return {
    promised: withNet(promisedOf("cost") ?? around.plannedMinor ?? null, promisedOf("benefit")),
    realised: withNet(around.spentMinor ?? realisedOf("cost"), realisedOf("benefit")),
  };
}

function realisedMinor(
  { line, effect, share }: LineMoney,
  side: "cost" | "benefit",
  read: LineReading | undefined,
  currency: string,
): bigint | null {
  if (line.side !== side) return null;
  if (line.driver === "effect") return isMeasured(effect) ? (read?.minor ?? null) : null;
  return line.actualMinor === null
    ? null
    : toMinor(fromMinor(line.actualMinor, currency).mul(share), currency);
}

const withNet = (costMinor: bigint | null, benefitMinor: bigint | null): Sums => ({
  costMinor,
  benefitMinor,
  netMinor: costMinor === null || benefitMinor === null ? null : benefitMinor - costMinor,
});
