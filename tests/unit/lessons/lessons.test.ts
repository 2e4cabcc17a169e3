import { describe, expect, test } from "vitest";
import { lessonsHref, readLessonFilter } from "~/domain/lessons/lesson-filter";
import { pilotFate } from "~/domain/lessons/lesson-view";
import { findShippedLesson, SHIPPED_LESSONS, searchShipped } from "~/domain/lessons/shipped-lessons";
import { checklistWords, itemTextOf, readChecklist } from "~/domain/pilots/checklist";
import { byBusinessUnit, handWords } from "~/domain/pilots/hands";

const filterOf = (query: string) => readLessonFilter(new URLSearchParams(query));

describe("the filter of the library", () => {
  test("is read from the address and written back", () => {
    const filter = filterOf("kind=didNotWork&stage=Onboard&q=%20slow%20&retired=1&after=x");
    expect(filter).toEqual({ kind: "didNotWork", stage: "Onboard", search: "slow", retired: true });
    expect(lessonsHref(filter)).toBe("/lessons?kind=didNotWork&stage=Onboard&q=slow&retired=1");
    expect(lessonsHref(filter, { kind: "", retired: false }, "L1")).toBe(
      "/lessons?stage=Onboard&q=slow&after=L1",
    );
  });

  test("takes what it does not know for nothing", () => {
    expect(filterOf("kind=nonsense&retired=yes")).toEqual({
      kind: "",
      stage: "",
      search: "",
      retired: false,
    });
    expect(filterOf(`q=${"x".repeat(10_000)}`).search).toHaveLength(200);
    expect(lessonsHref(filterOf(""))).toBe("/lessons");
  });
});

test("seven and seven lessons are shipped; their keys are known to kept checklists and never change", () => {
  expect(SHIPPED_LESSONS.map(({ key }) => key)).toEqual([
    "micro-moments",
    "no-silver-bullet",
    "success-per-step",
    "hand-over",
    "data-as-glue",
    "storytelling",
    "partner-incentives",
    "start-small",
    "change-management",
    "buyers-eyes",
    "proven-method",
    "roi-stories",
    "employees-own",
    "small-centre",
  ]);
  expect(SHIPPED_LESSONS.filter(({ group }) => group === "journey")).toHaveLength(7);
  expect(searchShipped("PARTNER paid").map(({ key }) => key)).toEqual(["partner-incentives"]);
  expect(searchShipped("zebra")).toEqual([]);
  expect(findShippedLesson("01J")).toBeNull();
});

test("what became of a pilot is said of the round that taught it", () => {
  expect(pilotFate({ status: "scaled", round: 1 }, 1, "scale")).toBe("scaled");
  expect(pilotFate({ status: "running", round: 2 }, 1, "iterate")).toBe("round 1: to iterate");
  expect(pilotFate({ status: "evaluating", round: 1 }, 1, null)).toBe("evaluating");
});

test("a checklist that is none counts as empty; a long lesson stands there with its beginning", () => {
  expect(readChecklist({ not: "a list" })).toEqual([]);
  expect(readChecklist([{ id: "1", text: "Ask" }])).toEqual([
    { id: "1", text: "Ask", lessonKey: "", doneOn: null, byId: null },
  ]);
  expect(itemTextOf(` Ask\n them ${"x".repeat(400)}`)).toHaveLength(300);
  const item = { id: "1", text: "Ask", lessonKey: "", byId: null };
  expect(checklistWords([{ ...item, doneOn: null }])).toBe("0 of 1 ticked");
  expect(checklistWords([])).toBe("nothing on it yet");
});

test("hands are grouped by business unit, the largest first, whatever the case", () => {
  const hands = ["Support", "", "support ", "Onboarding"].map((unit, at) => ({ unit, id: at }));
  expect(byBusinessUnit(hands).map(({ unit, hands: of }) => `${unit}:${of.length}`)).toEqual([
    "Support:2",
    ":1",
    "Onboarding:1",
  ]);
  expect(handWords([{ status: "open" }, { status: "placed" }, { status: "lowered" }])).toBe(
    "2 hands: 1 waiting, 1 placed",
  );
  expect(handWords([{ status: "lowered" }])).toBe("no hand raised yet");
});
