import { describe, expect, test } from "vitest";
import { describeMachine } from "~/domain/machines/describe-machine";
import { PILOT_STATUSES, type PilotStatus } from "~/domain/pilots/pilot";
import { pilotMachine } from "~/domain/pilots/pilot.machine";
import { decidePilot, settledPilotStatus } from "~/domain/pilots/pilot-decision";
import type { PilotEvent } from "~/domain/pilots/pilot-event";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { aPilot, blank, day, granted } from "./a-pilot";

const SIGNED = { rationale: "It pays.", lessons: "Name one person.", signed: true };
const EVENTS: PilotEvent[] = [
  { type: "SETTLE" },
  { type: "DESIGN" },
  { type: "FUND" },
  { type: "START" },
  { type: "END" },
  { type: "SCALE", ...SIGNED },
  { type: "ITERATE", ...SIGNED },
  { type: "STOP", ...SIGNED },
  { type: "DROP", reason: "Nobody has time." },
];

/** A pilot that has everything its state's moves could ask for. */
const ready = (status: PilotStatus): PilotFacts =>
  aPilot({
    status,
    funding: granted(),
    today: day(status === "running" || status === "evaluating" ? "2026-08-31" : "2026-06-01"),
    measured: { treated: 24, control: 24 },
  });

/** "running", "3 missing", or "-" where the move does not exist. */
function outcome(facts: PilotFacts, event: PilotEvent): string {
  const decision = decidePilot(facts, event);
  if (decision.ok) return decision.status;
  return decision.refusal.kind === "incomplete" ? `${decision.refusal.gaps.length} missing` : "-";
}

function matrix(title: string, factsOf: (status: PilotStatus) => PilotFacts): string {
  const rows = PILOT_STATUSES.map((status) => [
    status,
    ...EVENTS.map((event) => outcome(factsOf(status), event)),
  ]);
  const table = [["", ...EVENTS.map(({ type }) => type)], ...rows];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => (row[column] ?? "").length)),
  );
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${title}\n\n${lines.join("\n")}\n`;
}

describe("state × event", () => {
  test("is the table on record", async () => {
    const text = [
      matrix("A pilot with nothing missing:", ready),
      matrix("A pilot with nothing but its title:", (status) => blank({ status })),
      matrix("A second round with nothing but its title:", (status) => blank({ status, round: 2 })),
    ].join("\n");
    console.log(text);
    await expect(text).toMatchFileSnapshot("./pilot-machine.matrix.txt");
  });

  test("no move is known to the machine and missing from the table", () => {
    const known = new Set(describeMachine(pilotMachine).transitions.map(({ event }) => event));
    known.delete("");
    expect([...known].sort()).toEqual(
      EVENTS.map(({ type }) => type as string)
        .filter((type) => type !== "SETTLE")
        .sort(),
    );
  });

  test("every state is reached from a proposal, and two end it", () => {
    const { states, transitions } = describeMachine(pilotMachine);
    const reached = new Set(["proposed"]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...PILOT_STATUSES].sort());
    expect(states.filter(({ final }) => final).map(({ id }) => id)).toEqual(["scaled", "stopped"]);
  });
});

describe("what a move fixes", () => {
  test("a design that came undone falls back, and in a later round to its redesign", () => {
    expect(settledPilotStatus(aPilot())).toBe("designed");
    expect(settledPilotStatus(aPilot({ hypothesis: " " }))).toBe("proposed");
    expect(settledPilotStatus(aPilot({ hypothesis: "", round: 2 }))).toBe("iterating");
    // What was granted is not taken back by an edit; its start asks for the design again.
    expect(settledPilotStatus(aPilot({ status: "funded", hypothesis: "" }))).toBe("funded");
  });

  test("the end that was reached counts, not the day on which it was noticed", () => {
    const late = decidePilot(aPilot({ status: "running", today: day("2026-09-14") }), { type: "END" });
    expect(late).toMatchObject({ ok: true, facts: { endedOn: "2026-08-31", earlyStopReason: "" } });
    const early = decidePilot(aPilot({ status: "running", today: day("2026-07-01") }), {
      type: "END",
      earlyReason: "The supplier is gone.",
    });
    expect(early).toMatchObject({
      ok: true,
      facts: { endedOn: "2026-07-01", earlyStopReason: "The supplier is gone." },
    });
  });

  test("the next round begins without dates, draw and arms", () => {
    const decision = decidePilot(ready("evaluating"), { type: "ITERATE", ...SIGNED });
    expect(decision).toMatchObject({
      ok: true,
      status: "iterating",
      facts: { round: 2, startOn: null, endOn: null, startedOn: null, endedOn: null, seed: "" },
    });
  });
});
