import { describe, expect, test } from "vitest";
import { daysLate, faultyWords, type LoadFacts, loadState } from "~/domain/technologies/system";
import { isOrphan, registerWords, type SystemView } from "~/domain/technologies/system-view";

const facts = (change: Partial<LoadFacts> = {}): LoadFacts => ({
  retired: false,
  integration: "file",
  everyDays: 31,
  lastLoadOn: "2026-09-14",
  today: "2026-10-15",
  ...change,
});

describe("a load", () => {
  test.each([
    ["is on time on the day the next one is due", {}, "onTime", 0],
    ["is late from the day after", { lastLoadOn: "2026-09-13" }, "late", 1],
    ["is never late without a rhythm", { everyDays: null, lastLoadOn: "2020-01-01" }, "onTime", 0],
    ["that never came is said so", { lastLoadOn: null }, "never", 0],
    ["is not waited for where nothing is connected", { lastLoadOn: null, integration: "none" }, "none", 0],
    [
      "of a system that is not connected can be late all the same",
      { integration: "none", lastLoadOn: "2026-01-01" },
      "late",
      256,
    ],
    ["of a retired system is over", { retired: true, lastLoadOn: null }, "retired", 0],
  ] as const)("%s", (_, change, state, late) => {
    expect(loadState(facts(change))).toBe(state);
    expect(daysLate(facts(change))).toBe(late);
  });
});

test("what was measured is a share of what came in, and no data is no share", () => {
  expect(faultyWords({ rows: 0, refused: 0, duplicate: 0, setAside: 0 })).toBeNull();
  expect(faultyWords({ rows: 1200, refused: 10, duplicate: 5, setAside: 15 })).toBe(
    "30 of 1,200 rows (2.5 %)",
  );
  expect(faultyWords({ rows: 1, refused: 0, duplicate: 0, setAside: 0 })).toBe("0 of 1 row (0.0 %)");
});

test("a system without an owner who is here is an orphan, a retired one is not", () => {
  const owner = { name: "Ruth", active: true };
  expect(isOrphan({ owner: null, retired: false })).toBe(true);
  expect(isOrphan({ owner: { ...owner, active: false }, retired: false })).toBe(true);
  expect(isOrphan({ owner, retired: false })).toBe(false);
  expect(isOrphan({ owner: null, retired: true })).toBe(false);
  const view = (change: Partial<SystemView>) =>
    ({ owner, retired: false, state: "onTime", ...change }) as SystemView;
  expect(registerWords([view({})])).toBeNull();
  expect(registerWords([view({ owner: null }), view({ state: "late" }), view({ state: "never" })])).toBe(
    "1 without an owner, 1 late, 1 never loaded",
  );
});
