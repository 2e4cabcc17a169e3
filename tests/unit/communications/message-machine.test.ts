import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MESSAGE_STATES, type MessageState, messageState } from "~/domain/communications/communication";
import { messageMachine } from "~/domain/communications/message.machine";
import { decideVersion } from "~/domain/communications/message-decision";
import type { VersionEvent } from "~/domain/communications/message-event";
import type { MessageFacts } from "~/domain/communications/message-facts";
import { describeMachine } from "~/domain/machines/describe-machine";
import { aMessage, aVersion, day, inState } from "./a-message";

const EVENTS: VersionEvent[] = [
  { type: "SUBMIT" },
  { type: "RETURN", reason: "The figure is old." },
  { type: "APPROVE", by: "ilse" },
  { type: "FALL", reason: "4.24 became 4.31." },
  { type: "REWRITE" },
  { type: "SCHEDULE", on: day("2026-10-28"), time: "14:00" },
  { type: "UNSCHEDULE" },
  { type: "SEND" },
  { type: "FINISH" },
  { type: "CONTINUE" },
  { type: "CLOSE" },
  { type: "CANCEL", reason: "Told in person." },
];

/** "approved", "3 missing", or "-" where the move does not exist. */
function outcome(facts: MessageFacts, event: VersionEvent): string {
  const decision = decideVersion(facts, "v1", event);
  if (decision.ok) return decision.status;
  return decision.refusal.kind === "incomplete" ? `${decision.refusal.gaps.length} missing` : "-";
}

function matrix(title: string, factsOf: (status: MessageState) => MessageFacts): string {
  const rows = MESSAGE_STATES.map((status) => [
    status,
    ...EVENTS.map((event) => outcome(factsOf(status), event)),
  ]);
  const table = [["", ...EVENTS.map(({ type }) => type)], ...rows];
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((row) => (row[at] ?? "").length)));
  const lines = table.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${title}\n\n${lines.join("\n")}\n`;
}

const EMPTY = { subject: "", opening: "", benefit: "", change: "", link: "", body: "" };

describe("state × event", () => {
  test("is the table on record", async () => {
    const text = [
      matrix("A version with nothing missing:", (status) => inState(status)),
      matrix("A version with nothing but its name:", (status) =>
        inState(status, { words: EMPTY, register: null, reach: null, approvedFigures: null }),
      ),
    ].join("\n");
    await expect(text).toMatchFileSnapshot("./message-machine.matrix.txt");
  });

  test("no move is known to the machine and missing from the table", () => {
    const known = new Set(describeMachine(messageMachine).transitions.map(({ event }) => event));
    expect([...known].sort()).toEqual(EVENTS.map(({ type }) => type as string).sort());
  });

  test("every state has a way in, and closed and cancelled end it", () => {
    const { states, transitions } = describeMachine(messageMachine);
    const reached = new Set(["draft", ...transitions.map(({ to }) => to)]);
    expect([...reached].sort()).toEqual([...MESSAGE_STATES].sort());
    expect(states.filter(({ final }) => final).map(({ id }) => id)).toEqual(["closed", "cancelled"]);
  });
});

describe("any walk", () => {
  const step = fc.record({
    event: fc.constantFrom(...EVENTS.map(({ type }) => type)),
    by: fc.constantFrom("mara", "hana", "devin", "ilse", "sam"),
    rewrites: fc.boolean(),
  });

  test("sends only the words that somebody else approved last", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let status: MessageState = "draft";
        let words = 0;
        let approved: number | null = null;
        let submitter: string | null = null;
        for (const { event: type, by, rewrites } of steps) {
          const version = aVersion({
            status,
            approvedFigures: approved === null ? null : [],
            submittedBy: submitter ? { id: submitter, name: submitter } : null,
          });
          // Words change by the move that says so, and by no other.
          const event: VersionEvent =
            type === "APPROVE"
              ? { type, by }
              : (EVENTS.find((each) => each.type === type) ?? { type: "REWRITE" });
          const decision = decideVersion(aMessage([version]), "v1", event);
          if (!decision.ok) continue;
          if (type === "SUBMIT") submitter = by;
          if (type === "REWRITE" && rewrites) words += 1;
          if (type === "APPROVE") {
            expect(["mara", "hana", "devin", submitter]).not.toContain(by);
            approved = words;
          }
          if (type === "REWRITE" || type === "RETURN" || type === "FALL") approved = null;
          if (type === "SEND") expect(approved).toBe(words);
          status = decision.status;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the message shows its least advanced version", () => {
  test.each<[MessageState[], MessageState]>([
    [[], "draft"],
    [["approved", "draft", "approved"], "draft"],
    [["sent", "returned"], "returned"],
    [["sent", "closed"], "sent"],
    [["sent", "cancelled"], "sent"],
    [["cancelled", "cancelled"], "cancelled"],
  ])("%j is %s", (versions, shown) => {
    expect(messageState(versions)).toBe(shown);
  });
});
