import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Distribution } from "~/ui/charts/distribution";
import { IndexTrend } from "~/ui/charts/index-trend";
import { IntervalBar } from "~/ui/charts/interval-bar";
import { nameClass, spanOf, unbrokenRuns } from "~/ui/charts/trend-parts";

describe("unbrokenRuns", () => {
  it("breaks where there is no data, and never draws across it", () => {
    expect(unbrokenRuns([1, 2, null, 3, null, null, 4, 5])).toEqual([[0, 1], [3], [6, 7]]);
    expect(unbrokenRuns([null, null])).toEqual([]);
    expect(unbrokenRuns([0, null])).toEqual([[0]]);
  });
});

describe("spanOf", () => {
  it("holds every figure and stays within its bounds", () => {
    const [from, to] = spanOf([4.8, 4.9, null], [1, 5]);
    expect(from).toBeLessThan(4.8);
    expect(to).toBe(5);
  });

  it("does not blow a wobble up on a bounded scale", () => {
    const [from, to] = spanOf([4.0, 4.01], [1, 5]);
    expect(to - from).toBeCloseTo(0.8, 6);
  });

  it("works for one figure, for equal figures at zero, and for none", () => {
    for (const values of [[3], [0, 0]]) {
      const [from, to] = spanOf(values);
      expect(to).toBeGreaterThan(from);
    }
    expect(spanOf([null], [1, 5])).toEqual([1, 5]);
  });
});

describe("nameClass", () => {
  const named = (count: number, hiddenBy: string) =>
    Array.from({ length: count }, (_, at) => nameClass(at, count)).filter(
      (shown) => shown !== null && !shown.split(" ").includes(hiddenBy),
    ).length;

  it.each([1, 6, 12, 24, 60])(
    "names at most six of %i months where it is narrow, thirteen where it is wide",
    (count) => {
      expect(named(count, "hidden")).toBeLessThanOrEqual(6);
      expect(named(count, "@xl:hidden")).toBeLessThanOrEqual(13);
      expect(nameClass(count - 1, count)).toBe("");
    },
  );
});

describe("IndexTrend", () => {
  const html = renderToStaticMarkup(
    <IndexTrend
      title="Above 4.0 again"
      points={[
        { month: "2026-07", value: 4.1, n: 31 },
        { month: "2026-08", value: null, n: 0 },
        { month: "2026-09", value: 3.9, n: 7 },
      ]}
    />,
  );

  it("says no data in words and leaves the point away", () => {
    expect(html).toContain("<td>Aug 2026</td><td>no data</td><td>0</td>");
    expect(html.match(/<title>/g)).toHaveLength(2);
  });

  it("tells a month of few answers by its form", () => {
    expect(html).toContain("7 answers (few)");
    expect(html).toContain("fewer than 10 answers");
  });
});

describe("IntervalBar", () => {
  const dot = (lower: number | null, upper: number | null) =>
    renderToStaticMarkup(
      <IntervalBar
        label="Index"
        estimate={4.2}
        lower={lower}
        upper={upper}
        reference={{ value: 4, label: "threshold" }}
      />,
    );

  it("fills the dot only when the interval leaves the reference aside", () => {
    expect(dot(4.05, 4.35)).toContain("fill-accent stroke-accent");
    expect(dot(3.9, 4.5)).not.toContain("fill-accent stroke-accent");
    expect(dot(null, null)).not.toContain("fill-accent stroke-accent");
  });

  it("says when there is no interval", () => {
    expect(dot(null, null)).toContain("no interval");
  });
});

describe("Distribution", () => {
  it("is no strip of zeros when nobody answered", () => {
    const html = renderToStaticMarkup(
      <Distribution title="September" levels={[{ level: 5, word: "exceeded", count: 0 }]} />,
    );
    expect(html).toContain("No data");
    expect(html).not.toContain("<svg");
  });
});
