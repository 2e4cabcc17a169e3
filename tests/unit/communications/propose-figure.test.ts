import { describe, expect, test } from "vitest";
import { addFigureSchema, readSource } from "~/domain/communications/figures/figure.schema";
import { FIGURE_NAME, type FigureSource } from "~/domain/communications/figures/figure-source";
import { proposeLabel, proposeName, usualDecimals } from "~/domain/communications/figures/propose-figure";
import { usualWindows } from "~/domain/communications/figures/usual-windows";

const index = (change: object = {}): FigureSource => ({
  kind: "index",
  measure: "satisfaction",
  show: "value",
  from: "2026-07-01",
  to: "2026-09-30",
  filter: {},
  ...change,
});

describe("a figure is called something until somebody calls it otherwise", () => {
  test.each([
    [index(), "sbi_q3", "Satisfaction index, Jul–Sep 2026", 2],
    [index({ show: "n" }), "sbi_q3_n", "Satisfaction index, answers, Jul–Sep 2026", 0],
    [index({ measure: "nps", filter: { tier: "I" } }), "nps_i_q3", "NPS, tier I, Jul–Sep 2026", 0],
    [
      index({ measure: "csat", from: "2025-01-01", to: "2025-12-31", filter: { level: "DM" } }),
      "csat_dm_2025",
      "CSAT, decision makers, Calendar year 2025",
      1,
    ],
    [
      index({ filter: { account: "01ABC" } }),
      "sbi_norbeck_group_q3",
      "Satisfaction index, Norbeck Group, Jul–Sep 2026",
      2,
    ],
    [
      { kind: "plan", code: "CAP-001", show: "outcomeAfter" } as const,
      "cap_001_outcome_after",
      "CAP-001: The outcome after",
      2,
    ],
    [{ kind: "pilot", code: "PIL-A", show: "roi" } as const, "pil_a_roi", "PIL-A: Return on investment", 1],
    [
      { kind: "revenue", show: "nrr", from: "2026-01-01", to: "2026-09-30" } as const,
      "nrr_2026_01_2026_09",
      "Net revenue retention, Jan–Sep 2026",
      1,
    ],
  ])("%#", (source, name, label, decimals) => {
    const names = { "01ABC": "Norbeck Group" };
    expect(proposeName(source, [], names)).toBe(name);
    expect(proposeLabel(source, names)).toBe(label);
    expect(usualDecimals(source)).toBe(decimals);
    expect(FIGURE_NAME.test(name)).toBe(true);
  });

  test("never twice the same, and a name in any case", () => {
    expect(proposeName(index(), ["sbi_q3", "sbi_q3_2"])).toBe("sbi_q3_3");
    expect(proposeName(index({ filter: { stage: "ä".repeat(300) } }), [])).toMatch(FIGURE_NAME);
    expect(proposeName(index({ measure: "1!", filter: {} }), [])).toMatch(FIGURE_NAME);
  });

  test("the usual windows are there once each", () => {
    const labels = usualWindows("2026-10-15").map(({ label }) => label);
    expect(labels).toEqual([
      "Jul–Sep 2026",
      "Oct–Dec 2026",
      "Apr–Jun 2026",
      "Jan–Mar 2026",
      "September 2026",
      "Jan–Oct 2026",
      "Calendar year 2025",
    ]);
  });
});

describe("the picker's form", () => {
  const posted = {
    name: "sbi_q3",
    label: "",
    decimals: "2",
    kind: "index",
    measure: "satisfaction",
    show: "value",
    from: "2026-07-01",
    to: "2026-09-30",
    tier: "I",
    stage: "",
  };

  test("becomes a source without its empty fields", () => {
    expect(addFigureSchema.parse(posted)).toEqual({
      name: "sbi_q3",
      label: "",
      decimals: 2,
      source: index({ filter: { tier: "I" } }),
    });
  });

  test("names what is missing, field by field", () => {
    expect(readSource({ kind: "plan" })).toEqual({
      problems: { show: ["Choose which figure of it."], code: ["Choose the plan."] },
    });
    expect(readSource({ kind: "kept", snapshotId: "x", name: "y" })).toMatchObject({
      problems: { kind: expect.anything() },
    });
    expect(readSource({ ...posted, to: "2026-01-01" })).toEqual({
      problems: { to: ["It ends before it begins."] },
    });
    expect(readSource({ ...posted, from: "yesterday" })).toMatchObject({
      problems: { from: expect.anything() },
    });
    expect(
      addFigureSchema
        .safeParse({ ...posted, name: "Q3 SBI", decimals: "9" })
        .error?.issues.map(({ path }) => path[0]),
    ).toEqual(["name", "decimals"]);
  });

  test.each(["text", "exact", "shown"])("takes no value: %s", (field) => {
    expect(addFigureSchema.safeParse({ ...posted, [field]: "4.9" }).error?.issues[0]?.message).toContain(
      "takes no value",
    );
  });
});
