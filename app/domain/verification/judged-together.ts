import type { Day } from "~/shared/calendar";
import type { ActionEvaluation } from "../measurement/action-evaluation";
import type { Claim } from "../measurement/action-verdict";
import { benjaminiHochberg } from "../measurement/benjamini-hochberg";
import { tTwoSidedP } from "../measurement/quantiles";
import type { VerdictWord } from "./verdict-word";

/** Among results that stand, about this share is expected to be false. */
export const FALSE_SHARE = 0.1;

/** A plan whose verdict was signed in the quarter, with the one measure its verdict rests on. */
export interface JudgedPlan {
  planCode: string;
  planTitle: string;
  ownerName: string | null;
  word: VerdictWord;
  claim: Claim | null;
  signedOn: Day;
  /** "Satisfaction, stage Onboard"; null where no outcome was planned. */
  metric: string | null;
  effect: { diff: number; lower: number; upper: number; nBefore: number; nAfter: number } | null;
  /** Null: nothing was tested, and the plan stays out of the count. */
  p: number | null;
}

export interface JudgedTogether {
  plans: (JudgedPlan & {
    adjusted: number | null;
    /** Whether it stands among its neighbours; null where nothing was tested. */
    stands: boolean | null;
  })[];
  tested: number;
  standing: number;
  /** Plans called effective that do not stand among all that were judged with them. */
  doubtful: string[];
}

/** The p-value of the primary measure as it was signed. */
export function primaryP(outcome: Partial<ActionEvaluation> & { p?: number | null }): number | null {
  if (typeof outcome.p === "number") return outcome.p;
  const { diff, se, df } = outcome;
  if (diff == null || se == null || df == null || se === 0) return null;
  return tTwoSidedP(diff / se, df);
}

/**
 * Whoever tries twenty plans finds one "effective" by chance alone. So all that were judged in a quarter are
 * looked at together; a verdict stays what was signed, and says when it does not stand among its neighbours.
 */
export function judgeTogether(plans: readonly JudgedPlan[]): JudgedTogether {
  const judged = benjaminiHochberg(
    plans.map(({ p }) => p),
    FALSE_SHARE,
  );
  const rows = plans.map((plan, at) => ({
    ...plan,
    adjusted: judged.adjusted[at] ?? null,
    stands: plan.p === null ? null : (judged.rejected[at] ?? false),
  }));
  return {
    plans: rows,
    tested: judged.tested,
    standing: judged.rejectedCount,
    doubtful: rows
      .filter(({ word, stands }) => word === "effective" && stands === false)
      .map(({ planCode }) => planCode),
  };
}
