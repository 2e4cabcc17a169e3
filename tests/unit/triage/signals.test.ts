import { describe, expect, test } from "vitest";
import { HYPOTHESIS_LABELS, type HypothesisState } from "~/domain/hypotheses/hypothesis";
import {
  decideHypothesis,
  HYPOTHESIS_EVENTS,
  hypothesisMachine,
} from "~/domain/hypotheses/hypothesis.machine";
import { describeMachine } from "~/domain/machines/describe-machine";
import { segmentSignals } from "~/domain/triage/segment-signals";
import { SIGNAL_STATUSES, weekOf, weeksWaiting, weeksWords } from "~/domain/triage/signal";
import { decideSignal, decisionsFrom, SIGNAL_EVENTS, signalMachine } from "~/domain/triage/signal.machine";

test("the state × event matrix of a signal", () => {
  const lines = SIGNAL_STATUSES.map((status) =>
    [
      status,
      ...SIGNAL_EVENTS.map((type) => {
        const decided = decideSignal({ status, title: "x" }, { type });
        return decided.ok ? decided.value : "·";
      }),
    ].join(" "),
  );
  expect(lines).toEqual([
    "waiting top handled dropped · passed ·",
    "top · handled dropped waiting · ·",
    "handled top · dropped waiting · ·",
    "dropped top handled · waiting · ·",
    "passed · · · · · waiting",
  ]);
  expect(describeMachine(signalMachine).states.map(({ id }) => id)).toEqual([...SIGNAL_STATUSES]);
  expect(decisionsFrom("waiting")).toEqual(["PICK", "HANDLE", "DROP"]);
  expect(decisionsFrom("passed")).toEqual([]);
});

test("the state × event matrix of a hypothesis", () => {
  const lines = (Object.keys(HYPOTHESIS_LABELS) as HypothesisState[]).map((state) =>
    [
      state,
      ...HYPOTHESIS_EVENTS.map((type) => {
        const decided = decideHypothesis(state, { type });
        return decided.ok ? decided.value : "·";
      }),
    ].join(" "),
  );
  expect(lines).toEqual([
    "open supported notSupported unclear ·",
    "supported · · · open",
    "notSupported · · · open",
    "unclear supported notSupported · open",
  ]);
  expect(describeMachine(hypothesisMachine).states.map(({ id }) => id)).toEqual(
    Object.keys(HYPOTHESIS_LABELS),
  );
});

describe("weeks", () => {
  test("begin on Monday, over the turn of a year too", () => {
    expect(weekOf("2026-10-15")).toBe("2026-10-12");
    expect(weekOf("2026-10-12")).toBe("2026-10-12");
    expect(weekOf("2027-01-03")).toBe("2026-12-28");
  });
  test("a signal grows a week older on each Monday, whatever day it came", () => {
    expect(weeksWaiting("2026-10-12", "2026-10-18")).toBe(0);
    expect(weeksWaiting("2026-10-11", "2026-10-12")).toBe(1);
    expect(weeksWaiting("2026-03-16", "2026-10-15")).toBe(30);
    expect(weeksWaiting("2026-10-19", "2026-10-12")).toBe(0);
    expect([0, 1, 5].map(weeksWords)).toEqual(["new this week", "1 week old", "5 weeks old"]);
  });
});

describe("segments newly at risk", () => {
  const segment = {
    tier: "I",
    level: null,
    stage: null,
    region: null,
    n: 34,
    points: 129,
    months: 3,
    nBefore: 34,
    pointsBefore: 136,
  };
  const found = (change: object) => segmentSignals([{ ...segment, ...change }], "2026-09", 25, "2026-10-12");

  test("are told with their figure, their window and the page that shows them", () => {
    expect(found({})).toEqual([
      {
        key: "segment:I|||:2026-09",
        kind: "segment",
        title: "Tier I: 3.79, newly at risk",
        detail: "The 34 answers of Jul–Sep 2026, taken together, lie below 4.0; a month ago they did not.",
        href: "/index?tier=I&from=2026-07&to=2026-09",
        arisenOn: "2026-10-12",
      },
    ]);
  });
  test("exactly 4.0 is no risk, and one point less is", () => {
    expect(found({ points: 136 })).toEqual([]);
    expect(found({ points: 135 })).toHaveLength(1);
  });
  test("nothing is said of too few answers, of an incomplete window, or of what was so before", () => {
    expect(found({ n: 24, points: 60 })).toEqual([]);
    expect(found({ months: 2 })).toEqual([]);
    expect(found({ pointsBefore: 135 })).toEqual([]);
  });
  test("whoever had too few answers a month ago is new", () => {
    expect(found({ nBefore: 20, pointsBefore: 60 })).toHaveLength(1);
  });
});
