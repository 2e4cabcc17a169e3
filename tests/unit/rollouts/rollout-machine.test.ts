import { describe, expect, test } from "vitest";
import { eventsOf } from "~/domain/machines/decide";
import { describeMachine } from "~/domain/machines/describe-machine";
import { ROLLOUT_STATUSES, type RolloutFacts } from "~/domain/rollouts/rollout";
import { ROLLOUT_EVENTS, type RolloutEvent, rolloutMachine } from "~/domain/rollouts/rollout.machine";
import { decideRollout, isRolloutMove } from "~/domain/rollouts/rollout-decision";
import { aRollout, counted } from "./a-rollout";

const eventOf = (type: RolloutEvent["type"], reason: string): RolloutEvent =>
  type === "DECLINE" || type === "REOPEN" ? { type, reason } : { type };

function outcome(facts: RolloutFacts, event: RolloutEvent): string {
  const decision = decideRollout(facts, event);
  if (decision.ok) return decision.value.status;
  const { refusal } = decision;
  if (refusal.kind === "incomplete") return `! ${refusal.gaps.map((gap) => gap.id).join(" + ")}`;
  return refusal.kind === "invalid" ? "! reason" : "·";
}

function matrix(title: string, change: Partial<RolloutFacts>, reason: string): string {
  const rows = ROLLOUT_STATUSES.map((status) => [
    status,
    ...ROLLOUT_EVENTS.map((type) => outcome(aRollout({ ...change, status }), eventOf(type, reason))),
  ]);
  const table = [["", ...ROLLOUT_EVENTS], ...rows];
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [title, ...lines].join("\n");
}

test("the state × event matrix of a rollout", async () => {
  const enough = [counted("2026-10-01", 10, 40), counted("2026-11-01", 32, 40)];
  const fellBack = [counted("2026-10-01", 36, 40), counted("2026-11-01", 31, 40)];
  const printed = [
    matrix("Owner, day and enough who work the new way; a reason is given", { readings: enough }, "because"),
    matrix("Nobody answers for it, no day, nobody counted, no reason", { owner: null, dueOn: null }, " "),
    matrix(
      "The newest count is below what was aimed for, an older one was not",
      { readings: fellBack },
      "so",
    ),
  ].join("\n\n");
  await expect(`${printed}\n`).toMatchFileSnapshot("rollout-machine.matrix.txt");
});

describe("the machine", () => {
  test("knows no other states than the labels, and every one can be reached", () => {
    const { states, transitions } = describeMachine(rolloutMachine);
    expect(states.map((state) => state.id).sort()).toEqual([...ROLLOUT_STATUSES].sort());
    const reached = new Set<string>(["planned"]);
    for (let round = 0; round < ROLLOUT_STATUSES.length; round += 1)
      for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...ROLLOUT_STATUSES].sort());
  });

  test("declines only before it is adopted, and knows the moves the buttons know", () => {
    expect(ROLLOUT_STATUSES.filter((status) => isRolloutMove(status, "DECLINE"))).toEqual([
      "planned",
      "adopting",
    ]);
    for (const status of ROLLOUT_STATUSES) {
      expect(ROLLOUT_EVENTS.filter((event) => isRolloutMove(status, event)).sort()).toEqual(
        eventsOf(rolloutMachine, status).sort(),
      );
    }
  });
});
