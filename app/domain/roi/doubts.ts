import type { LineReading } from "./case-reading";
import { isDecided } from "./evidence";
import { sumMinor } from "./exact";
import type { LineMoney } from "./line-money";
import type { LockedPromise } from "./locked-promise";

/** What a plan's signed verdict says of its outcome: an improvement was shown, was not, or there is no verdict yet. */
export type PlanProof = "shown" | "notShown" | "pending";

interface Known {
  proof?: PlanProof;
  changedLate?: readonly string[];
  /** Null: the pilot was locked without a case. */
  promise?: LockedPromise | null;
}

/** An effect that is not shown, or a figure nobody measured, is an assumption, and the return says so. */
export function whyAssumed(
  money: readonly LineMoney[],
  claimed: readonly LineReading[],
  { proof, changedLate = [], promise }: Known,
): string | null {
  const effects = money.flatMap(({ line, effect, amount }) =>
    line.driver === "effect" && amount !== null ? [effect] : [],
  );
  if (effects.some((effect) => !effect || effect.estimate === null)) {
    return "Assumed: the effect it stands on is hoped for, not measured yet.";
  }
  if (effects.some((effect) => !isDecided(effect))) {
    return "Assumed: the effect it stands on was measured, but not shown to be an improvement.";
  }
  if (promise === null)
    return "Assumed: its business case was written after the start, and had promised nothing.";
  if (changedLate.length > 0) {
    return `Assumed: its business case was changed after the start, when figures could be known: ${changedLate.join(", ")}.`;
  }
  const beside = effects.find((effect) => effect?.primary === false);
  if (beside) {
    return `Assumed: it stands on “${beside.name}”, not on the metric that was named beforehand to carry the result. Of several, one always looks good by chance.`;
  }
  if (claimed.length === 0) return "Assumed: no benefit has a figure yet.";
  if (proof === "notShown") return "Assumed: the plan’s verdict shows no improvement that it could stand on.";
  if (proof === "pending") return "Assumed: the plan’s verdict is still to come.";
  return claimed.some(({ evidence }) => evidence === "estimated")
    ? "Assumed: a benefit in it is an estimate, measured by nobody."
    : null;
}

/** The same case with what a report without a control group would claim. */
export function naiveOf(
  benefits: readonly LineReading[],
  money: readonly LineMoney[],
  costMinor: bigint | null,
): { roi: number | null; why: string | null } {
  const why = money.find(({ effect }) => effect?.naiveWhy)?.effect?.naiveWhy ?? null;
  const isNaive = benefits.some(({ naiveMinor }) => naiveMinor !== null);
  if (!isNaive || costMinor === null || costMinor <= 0n) return { roi: null, why: isNaive ? why : null };
  const benefit = sumMinor(benefits.flatMap(({ naiveMinor, minor }) => naiveMinor ?? minor ?? []));
  return { roi: Number(benefit - costMinor) / Number(costMinor), why };
}
