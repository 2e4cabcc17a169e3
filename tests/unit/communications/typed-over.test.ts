import { describe, expect, test } from "vitest";
import { putPlaceholdersBack, typedOver } from "~/domain/communications/claims/typed-over";
import type { FigureSource, LiveFigure } from "~/domain/communications/figures/figure-source";

const INDEX = {
  kind: "index",
  measure: "satisfaction",
  from: "2026-07-01",
  to: "2026-09-30",
  filter: {},
} as const;
const live = (
  name: string,
  label: string,
  source: FigureSource,
  text: string,
  exact: string,
): LiveFigure => ({
  name,
  label,
  source,
  decimals: 2,
  text,
  exact,
  note: "",
  href: "",
});

const FIGURES = [
  live("sbi_q3", "Satisfaction, Jul–Sep 2026", { ...INDEX, show: "value" }, "4.24", "4.2421875"),
  live("answers", "Answers", { ...INDEX, show: "n" }, "128", "128"),
  live(
    "kpi_now",
    "Days to first productive use",
    { kind: "plan", code: "CAP-001", show: "kpiNow" },
    "23 days",
    "23|days",
  ),
  live(
    "nrr",
    "Net revenue retention",
    { kind: "revenue", show: "nrr", from: "2026-01-01", to: "2026-09-30" },
    "101.4 %",
    "101.4|%",
  ),
  live("benefit", "Benefit", { kind: "pilot", code: "PIL-A", show: "benefit" }, "USD 24,035", "USD 2403500"),
  live(
    "verdict",
    "Verdict",
    { kind: "plan", code: "CAP-001", show: "verdict" },
    "effective (changed after)",
    "word:effective.changedAfter",
  ),
];

const over = (after: string, before: string | null = null, locale = "en") =>
  typedOver(before === null ? null : { body: before }, { body: after }, FIGURES, locale);
const names = (...given: Parameters<typeof over>) =>
  over(...given).map(({ passage, instead }) => [passage, instead]);

describe("a live figure cannot be typed over", () => {
  test("the number of the public report card, edited by hand", () => {
    const before = "Our customers rate us {{sbi_q3}} of 5.";
    const after = "Our customers rate us 4.3 of 5.";
    expect(over(after, before)).toEqual([
      {
        kind: "number",
        field: "body",
        locale: "en",
        passage: "4.3",
        why: "The live figure is 4.24; it may be rounded only by its format. Write {{sbi_q3}} here.",
        blocks: true,
        sentence: after,
        instead: "{{sbi_q3}}",
        at: 22,
      },
    ]);
    expect(putPlaceholdersBack({ body: after }, over(after, before)).body).toBe(before);
  });

  test.each([
    // what stood before, what was typed
    ["We kept {{nrr}} of our revenue.", "We kept about 102 % of our revenue."],
    ["Worth {{benefit}} in all.", "Worth USD 30,000 in all."],
    ["It takes {{kpi_now}} now.", "It takes 20 days now."],
    ["{{sbi_q3}}", "4.5"],
  ])("%s → %s", (before, after) => {
    expect(names(after, before)).toHaveLength(1);
    expect(
      putPlaceholdersBack({ body: after }, over(after, before)).body?.replaceAll("sbi_q3", ""),
    ).not.toMatch(/\d/);
  });

  test.each([
    ["Satisfaction stands at 4.24.", "4.24", "{{sbi_q3}}"],
    ["Satisfaction stands at 4.2.", "4.2", "{{sbi_q3}}"],
    ["Satisfaction stands at 4.3.", "4.3", "{{sbi_q3}}"],
    ["Satisfaction stands at 4.25.", "4.25", "{{sbi_q3}}"],
    ["The third quarter: 4.24!", "4.24", "{{sbi_q3}}"],
    ["128 answers are behind it.", "128", "{{answers}}"],
    ["Net revenue retention is 101.4%.", "101.4", "{{nrr}}"],
    ["Net revenue retention is 101 %.", "101", "{{nrr}}"],
    ["The pilot's benefit is USD 24,000.", "24,000", "{{benefit}}"],
    ["It takes 23 days to first productive use.", "23", "{{kpi_now}}"],
  ])("a value that was typed: %s", (text, passage, placeholder) => {
    expect(names(text)).toEqual([[passage, placeholder]]);
  });

  test("in German with its comma", () => {
    expect(names("Die Zufriedenheit liegt bei 4,24.", null, "de")).toEqual([["4,24", "{{sbi_q3}}"]]);
    expect(names("Die Zufriedenheit liegt bei 4,3.", null, "de")).toEqual([["4,3", "{{sbi_q3}}"]]);
    expect(over("Die Zufriedenheit liegt bei 4,24.", null, "de")[0]?.why).toContain(
      "The live figure is 4,24;",
    );
  });
});

describe("other numbers stay what they are", () => {
  test.each([
    "Satisfaction stands at {{sbi_q3}}; the award asks for 4.0.",
    "It takes 10 minutes per visit; the checklist replaces two forms.",
    "In 2025 the index was 3.996.",
    "CAP-004 and Q4 2026, on 24 October at 4:24.",
    "We ask 5 questions, and 130 answers would be a good quarter.",
    "Satisfaction is asked every 4 weeks.",
    "About 23 people took part.",
    "We retain 4 of 5 customers.",
    "Call 4.24.128 for support.",
    "1. Satisfaction first\n2. Loyalty second",
  ])("%s", (text) => {
    expect(names(text)).toEqual([]);
  });

  test("a sentence that was taken out whole takes its figure along", () => {
    expect(names("The next survey runs in 2 weeks.", "Our customers rate us {{sbi_q3}} of 5.")).toEqual([]);
  });

  test("without live figures nothing is typed over", () => {
    expect(typedOver({ body: "{{sbi_q3}}" }, { body: "4.24" }, [])).toEqual([]);
  });
});
