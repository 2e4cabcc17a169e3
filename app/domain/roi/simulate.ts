import { type Distribution, drawFrom, uniformFrom } from "../measurement/distributions";
import { DRAWS, quantileOf } from "../measurement/roi-montecarlo";
import type { Spread } from "./factors";
import { type NetInterval, type Simulate, spreadOf } from "./net-interval";

/**
 * The net by simulation: each uncertain assumption drawn once a round, so that lines which share it move together.
 *
 * Inputs: the lines, the two-sided confidence, the stored seed. Units: whole units of the currency, ratios, a probability.
 * Errors: none; the ratio's interval is null where a drawn cost is not above zero.
 * Source: see `roiMonteCarlo`; triangular for what a person gave a range, Student's t for a measured effect.
 */
export const simulateNet: Simulate = (lines, confidence, seed): NetInterval => {
  const uncertain = new Map<string, Distribution>();
  for (const { assumptions } of lines) {
    for (const { id, value, spread } of assumptions) {
      const distribution = distributionOf(spread, value.toNumber());
      if (distribution) uncertain.set(id, distribution);
    }
  }
  const ids = [...uncertain.keys()];
  const sources = [...uncertain.values()];
  const terms = lines.flatMap(({ line, assumptions, times, share, amount }) => {
    if (amount === null) return [];
    const drawn = assumptions.flatMap(({ id }) => (uncertain.has(id) ? [ids.indexOf(id)] : []));
    const known = assumptions
      .filter(({ id }) => !uncertain.has(id))
      .reduce((product, { value }) => product * value.toNumber(), times.mul(share).toNumber());
    return [{ isCost: line.side === "cost", known, drawn }];
  });
  const uniform = uniformFrom(seed);
  const values = new Float64Array(sources.length);
  const nets = new Float64Array(DRAWS);
  const ratios = new Float64Array(DRAWS);
  let above = 0;
  let lowestCost = Number.POSITIVE_INFINITY;
  for (let round = 0; round < DRAWS; round += 1) {
    for (const [at, source] of sources.entries()) values[at] = drawFrom(source, uniform);
    let cost = 0;
    let benefit = 0;
    for (const { isCost, known, drawn } of terms) {
      let product = known;
      for (const at of drawn) product *= values[at] ?? 0;
      if (isCost) cost += product;
      else benefit += product;
    }
    nets[round] = benefit - cost;
    ratios[round] = benefit / cost - 1;
    if (benefit > cost) above += 1;
    if (cost < lowestCost) lowestCost = cost;
  }
  nets.sort();
  const tail = (1 - confidence) / 2;
  const hasRatio = lowestCost > 0;
  if (hasRatio) ratios.sort();
  return {
    netLower: quantileOf(nets, tail),
    netUpper: quantileOf(nets, 1 - tail),
    roiLower: hasRatio ? quantileOf(ratios, tail) : null,
    roiUpper: hasRatio ? quantileOf(ratios, 1 - tail) : null,
    probNetPositive: above / DRAWS,
  };
};

function distributionOf(spread: Spread, value: number): Distribution | null {
  if (spread.kind === "range") {
    return { dist: "triangular", low: spread.low.toNumber(), mode: value, high: spread.high.toNumber() };
  }
  if (spread.kind === "known") return null;
  const { se, df, lower, upper, confidence } = spread.effect;
  if (se !== null && df !== null && df > 0) return { dist: "t", mean: value, se, df };
  return { dist: "normal", mean: value, sd: se ?? spreadOf(lower, upper, confidence) };
}
