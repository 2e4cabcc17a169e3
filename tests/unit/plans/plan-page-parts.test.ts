import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { treeOf } from "~/domain/plans/cause-tree";
import { customerVoice, hasVoice } from "~/domain/plans/customer-voice";
import { baseOf, baseText, wordsOf } from "~/domain/plans/form-ground";
import { goalWordsOf } from "~/domain/plans/goal-words";
import { layoutFish, wrapWords } from "~/ui/plans/page/fishbone-layout";
import { day, monitored, plan, proof } from "./a-plan";

describe("the drawing of causes", () => {
  test("no line is longer than it may be, and no letter is lost, however long a word is", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 5, max: 40 }), (words, letters) => {
        const lines = wrapWords(words, letters);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(letters);
        const bare = (text: string) => text.replace(/[\s-]+/g, "");
        expect(bare(lines.join(""))).toBe(bare(words));
      }),
    );
  });

  test("every heading and cause is on it, inside of its edges", () => {
    const headings = treeOf(
      ["People", "Process", "Policy", "Technology", "Information"].flatMap((text) => [
        { text, depth: 0 },
        { text: "Kundenzufriedenheitsbefragungsauswertungsverzögerung bei neuen Kollegen", depth: 1 },
        { text: "and why that is", depth: 2 },
      ]),
    );
    const fish = layoutFish(headings, "Customers wait", new Map());
    expect(fish.bones).toHaveLength(5);
    for (const { texts, headingY } of fish.bones) {
      expect(texts).toHaveLength(2);
      for (const { x, y, lines } of texts) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThan(0);
        expect(y + (lines.length - 1) * 17).toBeLessThan(fish.height);
      }
      expect(headingY).toBeGreaterThan(0);
      expect(headingY).toBeLessThan(fish.height);
    }
  });
});

test("goals are the sentences of the strategy, each once and without the signs of its list", () => {
  expect(
    goalWordsOf([
      { source: "Mission", text: "- One named person per customer;\n- field service with the part.\nNo." },
      { source: "Charter", text: "One named person per customer." },
    ]),
  ).toEqual([
    { source: "Mission", words: "One named person per customer." },
    { source: "Mission", words: "Field service with the part." },
  ]);
});

describe("what customers say, phase by phase", () => {
  test("a plan that has not begun has one phase, and its quotes in it", () => {
    const phases = customerVoice(plan());
    expect(phases.map(({ reached }) => reached)).toEqual([true, false, false]);
    expect(phases.map(hasVoice)).toEqual([true, false, false]);
  });

  test("quotes, check-ins and answers stand in the phase in which they came", () => {
    const quote = (id: string, addedOn: string) => ({
      id,
      kind: "customer" as const,
      quote: id,
      source: "",
      responseId: null,
      addedOn: day(addedOn),
    });
    const facts = monitored({
      evidence: [
        quote("a", "2026-04-01"),
        quote("b", "2026-05-01"),
        quote("c", "2026-06-01"),
        quote("d", "2026-08-01"),
      ],
      proof: proof({ n: 19, neededN: 30 }),
    });
    const [before, during, after] = customerVoice({
      ...facts,
      checkIns: facts.checkIns.map((each) => ({ ...each, customersSay: "Better" })),
    });
    expect(before?.pieces.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(during?.pieces.map(({ id }) => id)).toEqual(["c"]);
    expect(during?.heard).toHaveLength(2);
    expect(after).toMatchObject({ pieces: [{ id: "d" }], answers: { n: 19, needed: 30 } });
  });
});

describe("what a form stands on", () => {
  test("comes back as it went out, and is no word of the form", () => {
    const words = { title: 'A "quoted" title\nof two lines', kind: ["a", "b"] };
    const sent = { ...words, version: "3", intent: "save", base: baseText(words) };
    expect(baseOf(sent)).toEqual(words);
    expect(wordsOf(sent)).toEqual(words);
  });
  test.each(["", "{", "[]", "null", "7", '{"a":1}', '{"a":{"b":"c"}}'])(
    "%j is nothing to stand on",
    (base) => {
      expect(baseOf({ base })).toBeNull();
    },
  );
});
