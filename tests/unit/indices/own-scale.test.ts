import { describe, expect, test } from "vitest";
import type { IndexQuestionOption } from "~/domain/indices/index-counts";
import { NO_FILTER } from "~/domain/indices/index-filter";
import { readIndex } from "~/domain/indices/index-reading";
import { windowOfMonths } from "~/domain/indices/index-window";
import { groupsOf } from "~/domain/indices/level-words";
import { levelsOf, type Measure } from "~/domain/indices/measure";
import { settleQuestion } from "~/domain/indices/own-scale";

const question = (
  id: string,
  kind: string,
  scale: [number, number] | null,
  more: Partial<IndexQuestionOption> = {},
): IndexQuestionOption => ({ id, label: id, kind, surveyId: "s", scale, rule: "", reversed: false, ...more });
const read = (measure: Measure, counts: Record<number, number>, scale: [number, number] | null, rule = "") =>
  readIndex({
    measure,
    counts,
    window: windowOfMonths("2026-07", "2026-09"),
    monthsWithAnswers: new Set(["2026-07", "2026-08", "2026-09"]),
    today: "2026-10-15",
    floor: 25,
    scale,
    rule,
  });

describe("effort and other scales", () => {
  test("are read on their own scale and never held against 4.0", () => {
    const effort = read("effort", { 7: 10, 5: 10 }, [1, 7]);
    expect(effort).toMatchObject({ n: 20, points: 120, shown: "6.00", status: "none", reached: null });
    expect(effort.upper).toBeLessThanOrEqual(7);
    expect(effort.converted).toBeNull();
  });

  test("a named rule converts beside the raw figure: 7.5 of 0 to 10 is 4.00", () => {
    const scale = read("scale", { 10: 20, 5: 20 }, [0, 10], "linear/1");
    expect(scale.shown).toBe("7.50");
    expect(scale.converted).toEqual({
      rule: "linear-1",
      shown: "4.00",
      reached: true,
      thresholdOnScale: 7.5,
    });
  });

  test("no answer, one answer and equal answers", () => {
    expect(read("effort", {}, null)).toMatchObject({ n: 0, shown: "no data", status: "noData" });
    expect(read("effort", { 3: 1 }, null)).toMatchObject({ n: 1, shown: "3.00", interval: null });
    expect(read("scale", { 8: 30 }, null)).toMatchObject({ shown: "8.00", interval: null, detectable: null });
  });

  test("two scales are never averaged together: one question is read, the others are offered", () => {
    const questions = [question("a", "effort", [1, 7]), question("b", "effort", [1, 5])];
    const settled = settleQuestion({ ...NO_FILTER, measure: "effort" }, { questions });
    expect(settled).toMatchObject({ filter: { question: "a" }, scale: [1, 7] });
    expect(settled.others.map((one) => one.id)).toEqual(["b"]);
    const alike = settleQuestion(
      { ...NO_FILTER, measure: "effort" },
      { questions: [question("a", "effort", null), question("b", "effort", [1, 7])] },
    );
    expect(alike).toMatchObject({ filter: { question: null }, scale: [1, 7] });
    const turned = settleQuestion(
      { ...NO_FILTER, measure: "effort" },
      { questions: [question("a", "effort", null), question("b", "effort", null, { reversed: true })] },
    );
    expect(turned.filter.question).toBe("a");
  });

  test("other scales are read one question at a time, with its rule", () => {
    const questions = [
      question("a", "scale", [0, 10]),
      question("b", "scale", [0, 10], { rule: "linear/1" }),
    ];
    expect(settleQuestion({ ...NO_FILTER, measure: "scale", question: "b" }, { questions })).toMatchObject({
      filter: { question: "b" },
      rule: "linear/1",
    });
    expect(settleQuestion({ ...NO_FILTER, measure: "scale" }, { questions: [] })).toMatchObject({
      filter: { question: null },
      scale: null,
    });
    expect(settleQuestion({ ...NO_FILTER, measure: "nps" }, { questions }).filter.question).toBeNull();
  });

  test("the values of a scale are told apart, of a long one in tens", () => {
    expect(levelsOf("scale", [0, 10])).toHaveLength(11);
    expect(groupsOf("effort", [1, 7]).map((group) => [group.label, group.shade])).toEqual([
      ["7", 5],
      ["6", 5],
      ["5", 4],
      ["4", 3],
      ["3", 3],
      ["2", 2],
      ["1", 1],
    ]);
    const long = groupsOf("scale", [0, 100]);
    expect(long.length).toBeLessThanOrEqual(11);
    expect(long.flatMap((group) => group.scores)).toHaveLength(101);
  });
});
