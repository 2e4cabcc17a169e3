import { describe, expect, test } from "vitest";
import { CASE_STATUSES, type CaseStatus } from "~/domain/cases/case";
import { CASE_EVENTS, type CaseEvent, caseMachine } from "~/domain/cases/case.machine";
import type { CaseFacts } from "~/domain/cases/case.rules";
import { decideCase } from "~/domain/cases/case-decision";
import { isCaseMove } from "~/domain/cases/case-moves";
import { eventsOf } from "~/domain/machines/decide";
import { describeMachine } from "~/domain/machines/describe-machine";
import { ANSWERED, aCase, DEALT_WITH } from "./a-case";

const eventOf = (type: CaseEvent["type"], reason: string): CaseEvent =>
  type === "REOPEN" || type === "SET_ASIDE" ? { type, reason } : { type };

function outcome(facts: CaseFacts, event: CaseEvent): string {
  const decision = decideCase(facts, event);
  if (decision.ok) return decision.value.status;
  const { refusal } = decision;
  if (refusal.kind === "incomplete") return `! ${refusal.gaps.map((gap) => gap.id).join(" + ")}`;
  return refusal.kind === "invalid" ? "! reason" : "·";
}

function matrix(title: string, change: Partial<CaseFacts>, reason: string): string {
  const rows = CASE_STATUSES.map((status) => [
    status,
    ...CASE_EVENTS.map((type) => outcome(aCase({ ...change, status }), eventOf(type, reason))),
  ]);
  const table = [["", ...CASE_EVENTS], ...rows];
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [title, ...lines].join("\n");
}

test("the state × event matrix of a case", async () => {
  const printed = [
    matrix("Everything is written down, and a reason is given", ANSWERED, "because"),
    matrix("Nothing is written down, and no reason is given", {}, " "),
    matrix(
      "Dealt with, but the contact did not agree to be called",
      { ...ANSWERED, consent: false },
      "because",
    ),
    matrix("Dealt with, but nobody said by which way the customer was told", DEALT_WITH, "because"),
  ].join("\n\n");
  console.info(`\n${printed}\n`);
  await expect(`${printed}\n`).toMatchFileSnapshot("case-machine.matrix.txt");
});

describe("the machine", () => {
  test("knows no other states than the labels, and every one can be reached", () => {
    const { states, transitions } = describeMachine(caseMachine);
    expect(states.map((state) => state.id).sort()).toEqual([...CASE_STATUSES].sort());
    const reached = new Set<string>(["new"]);
    for (let round = 0; round < CASE_STATUSES.length; round += 1)
      for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...CASE_STATUSES].sort());
  });

  test("knows the moves the buttons know", () => {
    for (const status of CASE_STATUSES) {
      const known = eventsOf(caseMachine, status);
      for (const event of CASE_EVENTS)
        expect(`${status} ${event} ${known.includes(event)}`).toBe(
          `${status} ${event} ${isCaseMove(status as CaseStatus, event)}`,
        );
    }
  });
});
