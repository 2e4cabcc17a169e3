import { describe, expect, test } from "vitest";
import {
  circleWith,
  dueTooLate,
  MAX_PREDECESSORS,
  refusedWaiting,
  sayDone,
  sayTasks,
  unsettled,
  type Waiting,
} from "~/domain/tasks/dependencies";
import { finishGates, startGates } from "~/domain/tasks/task.rules";
import { aTask } from "./a-task";

const net = (edges: Record<number, number[]>): Waiting[] =>
  Object.entries(edges).map(([number, waitsFor]) => ({
    id: `t${number}`,
    number: Number(number),
    waitsFor: waitsFor.map((each) => `t${each}`),
  }));
const task = (number: number) => ({ id: `t${number}`, number });

describe("a circle", () => {
  test("is named from the task back to itself, and the shortest of several", () => {
    const tasks = net({ 3: [], 7: [3], 8: [7], 9: [8] });
    expect(circleWith(tasks, task(3), ["t7"])).toEqual([3, 7, 3]);
    expect(circleWith(tasks, task(3), ["t9", "t8"])).toEqual([3, 8, 7, 3]);
    expect(circleWith(tasks, task(9), ["t3", "t7"])).toBeNull();
  });
  test("the smallest is a task that waits for itself", () => {
    expect(refusedWaiting(net({ 3: [] }), task(3), ["t3"])).toBe("A task cannot wait for itself.");
  });
  test("is refused in words that name it; so is a task of another plan, and too many", () => {
    const tasks = net({ 3: [], 7: [3] });
    expect(refusedWaiting(tasks, task(3), ["t7"])).toContain("3 → 7 → 3");
    expect(refusedWaiting(tasks, task(7), ["elsewhere"])).toContain("of its plan");
    const many = Array.from({ length: MAX_PREDECESSORS + 1 }, (_, at) => `x${at}`);
    expect(refusedWaiting(tasks, task(7), many)).toContain(`at most ${MAX_PREDECESSORS}`);
    expect(refusedWaiting(tasks, null, ["t3", "t7"])).toBeNull();
  });
  test("a net of five hundred, each behind the one before, is searched in a moment", () => {
    const chain = net(
      Object.fromEntries(Array.from({ length: 500 }, (_, at) => [at + 1, at === 0 ? [] : [at]])),
    );
    expect(circleWith(chain, task(1), ["t500"])).toHaveLength(501);
  });
});

const aTaskBefore = (
  number: number,
  status: "todo" | "done" | "cancelled",
  dueOn: `${number}-${number}-${number}` | null = null,
) => ({
  id: `t${number}`,
  number,
  title: `Task ${number}`,
  status,
  dueOn,
});

describe("what a task waits for", () => {
  test("every one that is not done is a gate of its own and leads to its own page", () => {
    const waiting = aTask({
      predecessors: [aTaskBefore(1, "todo"), aTaskBefore(2, "done"), aTaskBefore(3, "todo")],
    });
    const missing = startGates(waiting).filter((gate) => !gate.met);
    expect(missing.map(({ detail, href }) => [detail, href])).toEqual([
      ["task 1 “Task 1” is not done yet", "/tasks/t1"],
      ["task 3 “Task 3” is not done yet", "/tasks/t3"],
    ]);
    expect(finishGates(waiting).filter((gate) => !gate.met)).toHaveLength(2);
  });
  test("cancelled work holds nothing up", () => {
    expect(unsettled([aTaskBefore(1, "cancelled"), aTaskBefore(2, "done")])).toEqual([]);
    const gates = startGates(aTask({ predecessors: [aTaskBefore(1, "cancelled"), aTaskBefore(2, "done")] }));
    expect(gates.find(({ id }) => id === "predecessor")).toMatchObject({
      met: true,
      detail: "tasks 1 and 2 are done",
    });
  });
  test("what is due only afterwards is told, unless it is done already", () => {
    const late = [
      aTaskBefore(1, "todo", "2026-10-20"),
      aTaskBefore(2, "done", "2026-10-20"),
      aTaskBefore(3, "todo", "2026-10-16"),
    ];
    expect(dueTooLate("2026-10-16", late).map(({ number }) => number)).toEqual([1]);
    expect(dueTooLate(null, late)).toEqual([]);
  });
});

test("finishing says what may begin now", () => {
  const freed = [3, 7, 9].map((number) => ({ id: `t${number}`, number, title: `Task ${number}` }));
  expect(sayDone("Call them", [])).toBe("Done: “Call them”");
  expect(sayDone("Call them", freed.slice(0, 1))).toBe("Done: “Call them”. Now free to begin: 3 “Task 3”.");
  expect(sayDone("Call them", freed)).toBe("Done: “Call them”. Now free to begin: tasks 3, 7 and 9.");
  expect(sayTasks([4])).toBe("task 4");
});
