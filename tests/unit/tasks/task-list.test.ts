import { describe, expect, test } from "vitest";
import { TASK_STATES } from "~/domain/tasks/task";
import { movesForTask } from "~/domain/tasks/task.machine";
import { doorTo } from "~/domain/tasks/task-board";
import {
  ALL_TASKS,
  EVERY_TASK,
  isNarrowed,
  readTaskAsk,
  statesOf,
  tasksHref,
  tasksOfPlan,
} from "~/domain/tasks/task-list";
import { lastDayOfWeek, startOfWeek, weekStartOf } from "~/domain/workspace/week";
import { aTask } from "./a-task";

const read = (query: string, place = ALL_TASKS) => readTaskAsk(new URLSearchParams(query), place);

describe("what an address asks", () => {
  test("comes back as it went out, from everywhere it may stand", () => {
    const ask = read(
      "view=board&who=all&plan=cap-005&state=blocked&when=late&mandatory=yes&barrier=loopNotClosed&containment=1&capability=any&q=call&group=week&sort=title&dir=desc&zoom=quarter&from=2026-10-01&month=2026-11&more=done.100",
    );
    expect(ask).toMatchObject({ plan: "CAP-005", more: { done: 100 }, who: "all" });
    expect(read(tasksHref(ALL_TASKS, ask).split("?")[1] ?? "")).toEqual(ask);
  });
  test("says nothing that goes without saying", () => {
    expect(tasksHref(ALL_TASKS, read(""))).toBe("/tasks");
    const place = tasksOfPlan("CAP-005");
    expect(tasksHref(place, read("", place))).toBe("/plans/CAP-005/tasks");
    expect(tasksHref(place, read("view=timeline", place), { who: "me" })).toBe(
      "/plans/CAP-005/tasks?view=timeline&who=me",
    );
  });
  test("inside a plan no address leads to another one", () => {
    expect(read("plan=CAP-001", tasksOfPlan("CAP-005")).plan).toBe("CAP-005");
  });
  test("nonsense is left out", () => {
    expect(
      read(
        "view=x&state=x&when=x&on=2026-13-40&from=soon&month=x&group=x&sort=x&more=done.-5&more=x.99&plan=%00&q=%00&who=%00",
      ),
    ).toEqual({ ...EVERY_TASK, who: "me" });
    expect(read(`q=${"x".repeat(10_000)}`).search).toHaveLength(200);
  });
  test("a list is of what is to do; the other views show what was done as well", () => {
    expect(statesOf({ view: "list", state: "" })).not.toContain("done");
    expect(statesOf({ view: "calendar", state: "" })).toContain("done");
    expect(statesOf({ view: "board", state: "" })).not.toContain("cancelled");
    expect(isNarrowed(read("who=all&state=done"))).toBe(false);
    expect(isNarrowed(read("when=late"))).toBe(true);
  });
});

test("a card has a door to a column exactly where the machine has a move", () => {
  for (const from of TASK_STATES) {
    const events = new Set(movesForTask(aTask({ status: from })).map(({ event }) => event));
    const doors = TASK_STATES.map((to) => doorTo(from, to)).filter((door) => door !== null);
    for (const door of doors) {
      const event = door.kind === "move" ? door.event : door.kind === "finish" ? "FINISH" : null;
      if (event) expect(events).toContain(event);
      else
        expect(door.kind === "form" && events.has(door.noun === "blockage" ? "BLOCK" : "CANCEL")).toBe(true);
    }
    expect(doorTo(from, from)).toBeNull();
    expect(doors).toHaveLength(events.size);
  }
});

describe("a week", () => {
  test("begins on Monday, on the country's day, or after the longest rest", () => {
    expect(weekStartOf([1, 2, 3, 4, 5], "en")).toBe(1);
    expect(weekStartOf([1, 2, 3, 4, 5], "de-DE")).toBe(1);
    expect(weekStartOf([1, 2, 3, 4, 5], "en-US")).toBe(7);
    expect(weekStartOf([7, 1, 2, 3, 4], "en")).toBe(7);
    expect(weekStartOf([6, 7, 1, 2, 3], "ar-EG")).toBe(6);
    expect(weekStartOf([2, 3, 4, 5, 6], "en")).toBe(2);
    expect(weekStartOf([], "en")).toBe(1);
  });
  test("holds its seven days", () => {
    expect(startOfWeek("2026-10-15", 1)).toBe("2026-10-12");
    expect(startOfWeek("2026-10-18", 7)).toBe("2026-10-18");
    expect(lastDayOfWeek("2026-10-15", 7)).toBe("2026-10-17");
  });
});
