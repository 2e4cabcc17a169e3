import { expect, test } from "vitest";
import { ratioSentence, readReportAsk } from "~/domain/plans/reports";
import { paceOf, type StartUpFacts, startUpGuidelines } from "~/domain/plans/start-up";

const good: StartUpFacts = {
  champion: "Ilse",
  charterSigned: true,
  openPlans: 3,
  openWithVoice: 3,
  policies: 4,
  policiesReviewed: 4,
  kpis: 5,
  kpisWithSource: 5,
  running: 2,
  runningRead: 2,
  closed: 4,
  proven: 3,
};
const unmetOf = (change: Partial<StartUpFacts>) =>
  startUpGuidelines({ ...good, ...change })
    .filter(({ met }) => !met)
    .map(({ id }) => id);

test("each guideline falls with its own record alone", () => {
  expect(unmetOf({})).toEqual([]);
  expect(unmetOf({ charterSigned: false })).toEqual(["champion"]);
  expect(unmetOf({ openPlans: 6, openWithVoice: 6 })).toEqual(["handful"]);
  expect(unmetOf({ openWithVoice: 2 })).toEqual(["customers-first"]);
  expect(unmetOf({ policiesReviewed: 3 })).toEqual(["policies"]);
  expect(unmetOf({ kpisWithSource: 4 })).toEqual(["data-follows"]);
  expect(unmetOf({ runningRead: 1 })).toEqual(["measured"]);
  expect(unmetOf({ proven: 2 })).toEqual(["step-by-step"]);
});

test("nothing on record is never met", () => {
  const none = Object.fromEntries(Object.keys(good).map((key) => [key, 0])) as unknown as StartUpFacts;
  const empty = { ...none, champion: null, charterSigned: false };
  expect(startUpGuidelines(empty).filter(({ met }) => met)).toEqual([]);
  expect(paceOf(empty)).toBe("crawl");
});

test("a program crawls until a plan is proven, and runs when all holds", () => {
  expect(paceOf({ ...good, proven: 0 })).toBe("crawl");
  expect(paceOf({ ...good, proven: 1 })).toBe("walk");
  expect(paceOf({ ...good, policiesReviewed: 0 })).toBe("walk");
  expect(paceOf({ ...good, openPlans: 9, openWithVoice: 9 })).toBe("crawl");
  expect(paceOf(good)).toBe("run");
});

test("the ratio is said without dividing by nothing", () => {
  expect(ratioSentence({})).toContain("no ratio");
  expect(ratioSentence({ corrective: 3 })).toContain("none prevents");
  expect(ratioSentence({ preventive: 1 })).toContain("prevent");
  expect(ratioSentence({ corrective: 7, preventive: 2 })).toContain("3.5 corrective plans");
});

test("an address of rows means a report and one of its values, or nothing", () => {
  const ask = (query: string) => readReportAsk(new URLSearchParams(query));
  expect(ask("report=halt&value=noBudget")).toEqual({ report: "halt", value: "noBudget" });
  expect(ask("report=orphan")).toEqual({ report: "orphan", value: "" });
  for (const query of ["", "report=x", "report=halt&value=toString", "report=orphan&value=a"])
    expect(ask(query)).toBeNull();
});
