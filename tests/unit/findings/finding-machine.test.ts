import { describe, expect, test } from "vitest";
import { FINDING_STATUSES, type FindingStatus } from "~/domain/findings/finding";
import { FINDING_EVENTS, type FindingEvent, findingMachine } from "~/domain/findings/finding.machine";
import type { FindingFacts } from "~/domain/findings/finding.rules";
import { decideFinding } from "~/domain/findings/finding-decision";
import { isMoveOf } from "~/domain/findings/finding-moves";
import { eventsOf } from "~/domain/machines/decide";
import { bareFinding, finding } from "./a-finding";

const EVENTS: FindingEvent[] = [
  { type: "TRIAGE" },
  { type: "PLAN" },
  { type: "RELEASE" },
  { type: "RESOLVE" },
  { type: "DISMISS", reason: "duplicate of F-3" },
  { type: "REOPEN", reason: "it came back" },
];

/** A plan that fits the state: closed for what is to be resolved. */
const ready = (status: FindingStatus) =>
  finding({ status, plans: status === "planned" ? [{ code: "CAP-001", status: "closed" }] : [] });

function outcome(facts: FindingFacts, event: FindingEvent): string {
  const decision = decideFinding(facts, event);
  if (decision.ok) return decision.status;
  const { refusal } = decision;
  return refusal.kind === "incomplete" ? `${refusal.gaps.length} missing` : "-";
}

function matrix(title: string, factsOf: (status: FindingStatus) => FindingFacts): string {
  const table = [
    ["", ...EVENTS.map((event) => event.type)],
    ...FINDING_STATUSES.map((status) => [status, ...EVENTS.map((event) => outcome(factsOf(status), event))]),
  ];
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((row) => (row[at] ?? "").length)));
  const lines = table.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${title}\n${lines.join("\n")}`;
}

describe("the life of a finding", () => {
  test("every state against every event, printed", () => {
    const printed = [
      matrix("with everything in place", ready),
      matrix("with nothing but a title and a plan under way", (status) => bareFinding({ status })),
    ].join("\n\n");
    console.log(printed);
    expect(printed).toBe(
      `with everything in place
           TRIAGE   PLAN       RELEASE  RESOLVE   DISMISS    REOPEN
logged     triaged  1 missing  -        -         dismissed  -
triaged    -        planned    -        -         dismissed  -
planned    -        planned    -        resolved  -          -
resolved   -        -          -        -         -          reopened
dismissed  -        -          -        -         -          reopened
reopened   triaged  1 missing  -        -         dismissed  -

with nothing but a title and a plan under way
           TRIAGE     PLAN       RELEASE  RESOLVE    DISMISS    REOPEN
logged     6 missing  7 missing  -        -          dismissed  -
triaged    -          planned    -        -          dismissed  -
planned    -          planned    -        2 missing  -          -
resolved   -          -          -        -          -          reopened
dismissed  -          -          -        -          -          reopened
reopened   6 missing  7 missing  -        -          dismissed  -`,
    );
  });

  test("a planned finding returns to triaged once all its plans are cancelled", () => {
    const cancelled = finding({ status: "planned", plans: [{ code: "CAP-001", status: "cancelled" }] });
    expect(decideFinding(cancelled, { type: "RELEASE" })).toEqual({ ok: true, status: "triaged" });
    expect(decideFinding(cancelled, { type: "RESOLVE" })).toMatchObject({
      ok: false,
      refusal: { kind: "incomplete", gaps: [{ id: "plan-closed" }] },
    });
  });

  test("dismissing and reopening without a reason is refused and says so", () => {
    for (const [status, type] of [
      ["logged", "DISMISS"],
      ["dismissed", "REOPEN"],
    ] as const) {
      expect(decideFinding(finding({ status }), { type, reason: "  " })).toMatchObject({
        ok: false,
        refusal: { kind: "invalid", fieldErrors: { reason: [expect.any(String)] } },
      });
    }
  });

  test("every state can be reached from the first", () => {
    const reached = new Set<FindingStatus>(["logged"]);
    for (let round = 0; round < FINDING_STATUSES.length; round += 1) {
      for (const status of [...reached]) {
        for (const event of EVENTS) {
          const decision = decideFinding(ready(status), event);
          if (decision.ok) reached.add(decision.status);
        }
      }
    }
    expect([...reached].sort()).toEqual([...FINDING_STATUSES].sort());
  });

  test("what the screens take for possible is what the machine knows", () => {
    for (const status of FINDING_STATUSES) {
      const shown = FINDING_EVENTS.filter((event) => isMoveOf(status, event));
      expect([status, shown.sort()]).toEqual([status, eventsOf(findingMachine, status).sort()]);
    }
  });
});
