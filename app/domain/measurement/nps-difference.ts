import type { AllNull } from "./all-null";
import { adjustedNetShare, areGroupsValid, type NpsGroups, netShare } from "./nps-groups";
import { normalMultiplier, normalTwoSidedP } from "./quantiles";

interface Difference {
  npsBefore: number;
  npsAfter: number;
  /** After minus before. */
  diff: number;
  se: number;
  /** The interval to show. */
  adjustedLower: number;
  adjustedUpper: number;
}

/** Null when neither side has any spread. */
interface PlainInterval {
  lower: number | null;
  upper: number | null;
  z: number | null;
  p: number | null;
}

export type NpsDifference =
  | ({ status: "ok"; reason: null } & Difference & PlainInterval)
  | ({ status: "refused"; reason: "tooFew" | "negativeCount" } & AllNull<Difference & PlainInterval>);

/**
 * Change of the Net Promoter Score between two independent periods.
 *
 * Inputs: the three groups before and after; two-sided confidence. Units: points; `p` two-sided.
 * Refusals: `tooFew` below two answers on a side, `negativeCount`.
 * Source: Rocks 2016 (adjusted estimates); variances of independent estimates add.
 */
export function npsDifference(input: {
  before: NpsGroups;
  after: NpsGroups;
  confidence?: number;
}): NpsDifference {
  const { before, after, confidence = 0.95 } = input;
  if (!areGroupsValid(before) || !areGroupsValid(after)) return refusedFor("negativeCount");
  const first = netShare(before);
  const second = netShare(after);
  if (first.n < 2 || second.n < 2) return refusedFor("tooFew");

  const z = normalMultiplier(confidence);
  const diff = second.net - first.net;
  const se = Math.sqrt(first.variancePerAnswer / first.n + second.variancePerAnswer / second.n);
  const adjustedFirst = adjustedNetShare(before);
  const adjustedSecond = adjustedNetShare(after);
  const adjusted = adjustedSecond.net - adjustedFirst.net;
  const reach =
    z *
    Math.sqrt(
      adjustedFirst.variancePerAnswer / adjustedFirst.n + adjustedSecond.variancePerAnswer / adjustedSecond.n,
    );
  const plain: PlainInterval =
    se === 0
      ? { lower: null, upper: null, z: null, p: null }
      : {
          lower: 100 * (diff - z * se),
          upper: 100 * (diff + z * se),
          z: diff / se,
          p: normalTwoSidedP(diff / se),
        };
  return {
    status: "ok",
    reason: null,
    npsBefore: 100 * first.net,
    npsAfter: 100 * second.net,
    diff: 100 * diff,
    se: 100 * se,
    ...plain,
    adjustedLower: 100 * (adjusted - reach),
    adjustedUpper: 100 * (adjusted + reach),
  };
}

function refusedFor(reason: "tooFew" | "negativeCount"): NpsDifference {
  return {
    status: "refused",
    reason,
    npsBefore: null,
    npsAfter: null,
    diff: null,
    se: null,
    lower: null,
    upper: null,
    z: null,
    p: null,
    adjustedLower: null,
    adjustedUpper: null,
  };
}
