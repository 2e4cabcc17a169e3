import { describe, expect, it } from "vitest";
import { eventsOf } from "~/domain/machines/decide";
import { IMPORT_STATES, type ImportFacts, type ImportState } from "~/domain/surveys/import";
import {
  decideImport,
  type ImportEvent,
  importMachine,
  movesForImport,
} from "~/domain/surveys/import.machine";

const EVENTS: ImportEvent["type"][] = [
  "READ",
  "CHECK",
  "ACCEPT",
  "FINISH",
  "FAIL",
  "RETRY",
  "UNDO",
  "REDO",
  "DISCARD",
];
const facts = (status: ImportState, change: Partial<ImportFacts> = {}): ImportFacts => ({
  id: "i",
  status,
  added: 40,
  isComplete: true,
  isStalled: true,
  countedTwice: [],
  ...change,
});

/** Next state; "!" a gate in the way; "-" no such move here. */
function matrix(change: Partial<ImportFacts>): string {
  const width = Math.max(...IMPORT_STATES.map((state) => state.length)) + 1;
  const line = (cells: string[]) =>
    cells
      .map((cell) => cell.padEnd(width))
      .join("")
      .trimEnd();
  const rows = IMPORT_STATES.map((state) =>
    line([
      state,
      ...EVENTS.map((event) => {
        const decided = decideImport(facts(state, change), event);
        if (decided.ok) return decided.value.status + (decided.value.effects.length > 0 ? "*" : "");
        return decided.refusal.kind === "incomplete" ? "!" : "-";
      }),
    ]),
  );
  return `\n${[line(["", ...EVENTS]), ...rows].join("\n")}\n`;
}

describe("the import machine", () => {
  it("moves as the matrix says when every gate holds (* the queue is told)", () => {
    const found = matrix({});
    console.log(found);
    expect(found).toMatchInlineSnapshot(`
      "
                READ      CHECK     ACCEPT    FINISH    FAIL      RETRY     UNDO      REDO      DISCARD
      uploaded  uploaded  checked   -         -         -         -         -         -         discarded
      checked   uploaded  -         running*  -         -         -         -         -         discarded
      running   -         -         -         done      failed    running*  -         -         -
      done      -         -         -         -         -         -         undoing*  -         -
      undoing   -         -         -         undone    undoing   undoing*  -         -         -
      undone    -         -         -         -         -         -         -         redoing*  -
      redoing   -         -         -         done      redoing   redoing*  -         -         -
      failed    -         -         -         -         -         running*  undoing*  -         -
      discarded -         -         -         -         -         -         -         -         -
      "
    `);
  });

  it("is held by its gates", () => {
    const found = matrix({
      added: 0,
      isComplete: false,
      isStalled: false,
      countedTwice: [{ kind: "satisfaction", month: "2026-09", figureId: "f" }],
    });
    console.log(found);
    expect(found).toMatchInlineSnapshot(`
      "
                READ      CHECK     ACCEPT    FINISH    FAIL      RETRY     UNDO      REDO      DISCARD
      uploaded  uploaded  checked   -         -         -         -         -         -         discarded
      checked   uploaded  -         !         -         -         -         -         -         discarded
      running   -         -         -         done      failed    !         -         -         -
      done      -         -         -         -         -         -         !         -         -
      undoing   -         -         -         undone    undoing   !         -         -         -
      undone    -         -         -         -         -         -         -         !         -
      redoing   -         -         -         done      redoing   !         -         -         -
      failed    -         -         -         -         -         running*  !         -         -
      discarded -         -         -         -         -         -         -         -         -
      "
    `);
  });

  it("knows the states that rows can have, and reaches all of them", () => {
    expect(Object.keys(importMachine.states).sort()).toEqual([...IMPORT_STATES].sort());
    const reached = new Set<string>(["uploaded"]);
    for (let grew = true; grew; ) {
      grew = false;
      for (const state of [...reached] as ImportState[]) {
        for (const event of EVENTS) {
          const decided = decideImport(facts(state), event);
          if (!decided.ok || reached.has(decided.value.status)) continue;
          reached.add(decided.value.status);
          grew = true;
        }
      }
    }
    expect([...reached].sort()).toEqual([...IMPORT_STATES].sort());
  });

  it("explains a figure that would count twice, with the place that mends it", () => {
    const held = facts("checked", {
      countedTwice: [{ kind: "satisfaction", month: "2026-09", figureId: "f9" }],
    });
    const refused = decideImport(held, "ACCEPT");
    expect(refused.ok ? null : refused.refusal).toMatchObject({
      kind: "incomplete",
      gaps: [{ href: "/aggregates/f9", detail: expect.stringContaining("2026-09 (satisfaction)") }],
    });
  });

  it("offers a person everything but what is the job's", () => {
    expect(movesForImport(facts("running")).map((move) => move.event)).toEqual(["RETRY"]);
    expect(movesForImport(facts("done", { added: 0 }))).toMatchObject([{ event: "UNDO", open: false }]);
    expect(eventsOf(importMachine, "discarded")).toEqual([]);
  });
});
