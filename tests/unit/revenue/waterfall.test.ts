import { describe, expect, test } from "vitest";
import { drawBridge } from "~/ui/revenue/waterfall-parts";

const none = { lost: 0n, expansion: 0n, contraction: 0n, new: 0n, winBack: 0n };

describe("the drawing of a bridge", () => {
  test("stands every bar on where the one before it ended", () => {
    const { bars } = drawBridge({
      openingMinor: 1790n,
      bars: { lost: -62n, expansion: 98n, contraction: -11n, new: 24n, winBack: 21n },
      closingMinor: 1860n,
    });
    for (const [at, bar] of bars.slice(1, -1).entries()) expect(bar.from).toBe(bars[at]?.to);
    expect(bars.at(-1)?.to).toBeCloseTo(bars.at(-2)?.to ?? 0, 12);
    expect(bars.every(({ from, to }) => from >= 0 && from <= 1 && to >= 0 && to <= 1)).toBe(true);
  });

  test("breaks its axis only where steps are small beside their totals", () => {
    const small = drawBridge({ openingMinor: 1000n, bars: { ...none, expansion: 10n }, closingMinor: 1010n });
    expect(small.baseMinor).toBe(994n);
    const large = drawBridge({ openingMinor: 100n, bars: { ...none, new: 900n }, closingMinor: 1000n });
    expect(large.baseMinor).toBe(0n);
    const still = drawBridge({ openingMinor: 1000n, bars: none, closingMinor: 1000n });
    expect(still.baseMinor).toBe(0n);
    expect(still.bars[0]?.to).toBe(1);
  });

  test("draws nothing at all without a fault", () => {
    const { bars } = drawBridge({ openingMinor: 0n, bars: none, closingMinor: 0n });
    expect(bars.every(({ from, to }) => from === 0 && to === 0)).toBe(true);
  });
});
