import type { BusinessCase } from "~/domain/roi/business-case";
import type { EffectOfCase } from "~/domain/roi/effect-of-case";
import type { NetInterval, Simulate } from "~/domain/roi/net-interval";
import { simulateNet } from "~/domain/roi/simulate";

/** Draws that were made already. A key holds all they depend on, so nothing in here can be out of date. */
const drawn = new Map<string, NetInterval>();
const MOST = 500;

/** The simulation of a case, made once for its version and the effects it stands on. */
export const simulateOnce =
  (given: BusinessCase, effects: ReadonlyMap<string, EffectOfCase>): Simulate =>
  (lines, confidence, seed) => {
    const figures = [...effects.values()].map(({ metricId, estimate, se, df, lower, upper, hoped }) => [
      metricId,
      estimate,
      se,
      df,
      lower,
      upper,
      hoped,
    ]);
    const key = JSON.stringify([given.id, given.version, given.horizonMonths, seed, confidence, figures]);
    const known = drawn.get(key);
    if (known) return known;
    const interval = simulateNet(lines, confidence, seed);
    const oldest = drawn.size >= MOST ? drawn.keys().next().value : undefined;
    if (oldest !== undefined) drawn.delete(oldest);
    drawn.set(key, interval);
    return interval;
  };
