import { describe, expect, test } from "vitest";
import { describeMachine } from "~/domain/machines/describe-machine";
import { TASK_STATES, type TaskFacts } from "~/domain/tasks/task";
import {
  decideTask,
  movesForTask,
  TASK_MOVE_LABELS,
  type TaskEvent,
  taskMachine,
} from "~/domain/tasks/task.machine";
import { aTask } from "./a-task";

const EVENTS = Object.keys(TASK_MOVE_LABELS) as TaskEvent["type"][];

function outcome(facts: TaskFacts, type: TaskEvent["type"]): string {
  const decision = decideTask(facts, { type });
  if (decision.ok) return decision.value.status;
  const { refusal } = decision;
  return refusal.kind === "incomplete" ? `! ${refusal.gaps.map((gap) => gap.id).join(" + ")}` : "·";
}

function matrix(title: string, change: Partial<TaskFacts>): string {
  const rows = TASK_STATES.map((status) => [
    status,
    ...EVENTS.map((type) => outcome(aTask({ status, ...change }), type)),
  ]);
  const table = [["", ...EVENTS], ...rows];
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [title, ...lines].join("\n");
}

const unready: Partial<TaskFacts> = {
  evidenceRequired: true,
  checklist: [{ text: "Call them", done: false }],
  predecessors: [{ id: "first", number: 1, title: "List the accounts", status: "inProgress", dueOn: null }],
};

test("the state × event matrix of a task", async () => {
  const printed = [
    matrix("The plan runs, nothing is missing, the last move came from “todo”", { cameFrom: "todo" }),
    matrix("The plan runs; predecessor, checklist and evidence are missing", unready),
    matrix("The plan has not started", { planStatus: "approved" }),
    matrix("The plan has not started, but the task is containment", {
      planStatus: "defining",
      containment: true,
    }),
    matrix("The plan is on hold", { planStatus: "onHold" }),
    matrix("The plan is closed, the last move came from “inProgress”", {
      planStatus: "closed",
      cameFrom: "inProgress",
    }),
  ].join("\n\n");
  console.info(`\n${printed}\n`);
  await expect(`${printed}\n`).toMatchFileSnapshot("task-machine.matrix.txt");
});

describe("the machine", () => {
  test("knows no other states than the labels, and every one can be reached", () => {
    const { states, transitions } = describeMachine(taskMachine);
    expect(states.map((state) => state.id).sort()).toEqual([...TASK_STATES].sort());
    const reached = new Set(["todo"]);
    for (let round = 0; round < TASK_STATES.length; round += 1) {
      for (const { from, to, event } of transitions) {
        if (reached.has(from) && event !== "UNDO") reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...TASK_STATES].sort());
  });

  test("an undo leads back to where the task came from and nowhere else", () => {
    for (const status of TASK_STATES) {
      for (const cameFrom of TASK_STATES) {
        expect(outcome(aTask({ status, cameFrom }), "UNDO")).toBe(cameFrom);
      }
      expect(outcome(aTask({ status, cameFrom: null }), "UNDO")).toBe("·");
    }
  });

  test("offers the moves it takes, and explains those it would not", () => {
    for (const status of TASK_STATES) {
      for (const change of [{}, unready, { planStatus: "closed" }]) {
        const facts = aTask({ status, ...change });
        for (const move of movesForTask(facts)) {
          expect(move.event).not.toBe("UNDO");
          expect(decideTask(facts, { type: move.event }).ok).toBe(move.open);
          if (!move.open) expect(move.gates.some((gate) => !gate.met && gate.detail !== "")).toBe(true);
        }
      }
    }
  });
});

describe("gates", () => {
  const gate = (change: Partial<TaskFacts>, id: string) =>
    movesForTask(aTask(change))
      .find((move) => move.event === "FINISH")
      ?.gates.find((each) => each.id === id);

  test("evidence is asked for only where it is required", () => {
    expect(gate({}, "evidence")).toBeUndefined();
    expect(gate({ evidenceRequired: true }, "evidence")).toMatchObject({
      met: false,
      href: "/tasks/task-1#evidence",
    });
    expect(gate({ evidenceRequired: true, evidenceCount: 1 }, "evidence")?.met).toBe(true);
  });

  test("the checklist counts its ticks", () => {
    const checklist = [
      { text: "a", done: true },
      { text: "b", done: false },
    ];
    expect(gate({ checklist }, "checklist")).toMatchObject({ met: false, detail: "1 of 2 ticked" });
  });

  test("a cancelled predecessor holds nobody up", () => {
    const predecessors = [{ id: "x", number: 1, title: "x", status: "cancelled" as const, dueOn: null }];
    expect(gate({ predecessors }, "predecessor")?.met).toBe(true);
  });

  test("a plan that has not started says when it does", () => {
    expect(gate({ planStatus: "approved", planStartOn: "2026-11-02" }, "plan-running")?.detail).toContain(
      "2 Nov 2026",
    );
  });
});
