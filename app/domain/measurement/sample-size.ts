import { normalQuantile } from "./quantiles";

/** What is to be detected. Rates are shares 0 to 1, `delta` is in the units of the measure (points for the NPS). */
export type SampleSizeKind =
  | { kind: "means"; sd: number; delta: number }
  | { kind: "proportions"; p1: number; p2: number }
  | { kind: "nps"; promoters: number; detractors: number; delta: number }
  /** Pilot and control, each before and after: n per cell. */
  | { kind: "didCrossSection"; sd: number; delta: number }
  /** The same units measured twice: n per arm. */
  | { kind: "didPanel"; sd: number; delta: number; correlation: number }
  /** The other way round: the difference that n per group can show. */
  | { kind: "detectable"; sd: number; nPerGroup: number };

export type SampleSizeInput = SampleSizeKind & {
  /** Two-sided, 0.05 by default. */
  alpha?: number;
  /** 0.8 by default. */
  power?: number;
  /** Answers per account; with `icc` the design effect 1 + (m − 1) × icc. */
  clusterSize?: number | null;
  icc?: number | null;
};

export type SampleSize =
  | { status: "ok"; reason: null; nRaw: number; nPerGroup: number; detectable: null; designEffect: number }
  | { status: "ok"; reason: null; nRaw: null; nPerGroup: null; detectable: number; designEffect: number }
  | {
      status: "refused";
      reason: "zeroEffect" | "noSpread" | "invalidRate" | "noData";
      nRaw: null;
      nPerGroup: null;
      detectable: null;
      designEffect: number;
    };

/**
 * Answers needed per group, or the difference that a given number can show.
 *
 * Inputs: see `SampleSizeKind`; two-sided alpha, power, and for answers in accounts the cluster size and its correlation.
 * Units: answers per group, per cell (`didCrossSection`) or units per arm (`didPanel`), rounded up;
 * `detectable` in the units of `sd`.
 * Refusals: `zeroEffect`; `noSpread` when the standard deviation is not positive; `invalidRate` for rates, alpha or power
 * outside their range; `noData` for fewer than one answer per group.
 * Source: normal approximation, Chow, Shao, Wang, Sample Size Calculations in Clinical Research; Fleiss. The exact t value
 * is one or two answers larger.
 */
export function sampleSize(input: SampleSizeInput): SampleSize {
  const { alpha = 0.05, power = 0.8, clusterSize, icc } = input;
  const designEffect = 1 + ((clusterSize ?? 1) - 1) * (icc ?? 0);
  const refused = { status: "refused", nRaw: null, nPerGroup: null, detectable: null, designEffect } as const;
  const reason = refusalOf(input, alpha, power);
  if (reason !== null) return { ...refused, reason };

  const za = normalQuantile(1 - alpha / 2);
  const zb = normalQuantile(power);
  if (input.kind === "detectable") {
    const detectable = (za + zb) * input.sd * Math.sqrt((2 * designEffect) / input.nPerGroup);
    return { status: "ok", reason: null, nRaw: null, nPerGroup: null, detectable, designEffect };
  }
  const nRaw = independentAnswers(input, za, zb) * designEffect;
  // A result that is whole but for rounding must not cost one answer more.
  return {
    status: "ok",
    reason: null,
    nRaw,
    nPerGroup: Math.ceil(nRaw - 1e-9),
    detectable: null,
    designEffect,
  };
}

function refusalOf(
  input: SampleSizeKind,
  alpha: number,
  power: number,
): "zeroEffect" | "noSpread" | "invalidRate" | "noData" | null {
  if (!isWithin(alpha) || !isWithin(power)) return "invalidRate";
  switch (input.kind) {
    case "proportions":
      if (input.p1 === input.p2) return "zeroEffect";
      return [input.p1, input.p2].every((p) => p >= 0 && p <= 1) ? null : "invalidRate";
    case "nps":
      if (input.delta === 0) return "zeroEffect";
      return input.promoters >= 0 && input.detractors >= 0 && input.promoters + input.detractors <= 1
        ? null
        : "invalidRate";
    case "detectable":
      if (!(input.sd > 0)) return "noSpread";
      return input.nPerGroup >= 1 ? null : "noData";
    default:
      if (input.delta === 0) return "zeroEffect";
      return input.sd > 0 ? null : "noSpread";
  }
}

function isWithin(rate: number): boolean {
  return rate > 0 && rate < 1;
}

function independentAnswers(
  input: Exclude<SampleSizeKind, { kind: "detectable" }>,
  za: number,
  zb: number,
): number {
  const z2 = (za + zb) ** 2;
  switch (input.kind) {
    case "means":
      return (2 * z2 * input.sd ** 2) / input.delta ** 2;
    case "didCrossSection":
      return (4 * z2 * input.sd ** 2) / input.delta ** 2;
    case "didPanel":
      return (4 * (1 - input.correlation) * z2 * input.sd ** 2) / input.delta ** 2;
    case "nps": {
      const { promoters, detractors, delta } = input;
      const variance = promoters + detractors - (promoters - detractors) ** 2;
      return (2 * z2 * variance) / (delta / 100) ** 2;
    }
    case "proportions": {
      const { p1, p2 } = input;
      const middle = (p1 + p2) / 2;
      const none = za * Math.sqrt(2 * middle * (1 - middle));
      const some = zb * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
      return ((none + some) / (p1 - p2)) ** 2;
    }
  }
}
