import { describe, expect, test } from "vitest";
import { describeMachine } from "~/domain/machines/describe-machine";
import { WIN_BACK_STATUSES, type WinBackStatus } from "~/domain/win-back/win-back";
import { winBackMachine } from "~/domain/win-back/win-back.machine";
import { gatesOf } from "~/domain/win-back/win-back.rules";
import { decideWinBack } from "~/domain/win-back/win-back-decision";
import type { WinBackEvent } from "~/domain/win-back/win-back-event";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import { anOffer, aPlan, aWinBack, day, EFFECTIVE } from "./a-win-back";

const WIN: WinBackEvent = {
  type: "WIN",
  wonOn: day("2026-10-14"),
  wonMinor: 1n,
  offerId: "O",
  outcome: "The part was on the van.",
};
const EVENTS: WinBackEvent[] = [
  { type: "DIAGNOSE" },
  { type: "FIX" },
  { type: "APPROACH" },
  { type: "NEGOTIATE" },
  WIN,
  { type: "GIVE_UP", reason: "They buy by price alone." },
  { type: "TRY_AGAIN", reason: "A new buyer called." },
  { type: "BACK" },
  { type: "TAKE_BACK", reason: "A slip." },
  { type: "RETURN", wonOn: day("2026-10-14"), wonMinor: null },
];

const ready = (status: WinBackStatus) =>
  aWinBack({ status, reason: "merger", plans: [aPlan(EFFECTIVE)], offers: [anOffer()] });
const bare = (status: WinBackStatus) =>
  aWinBack({ status, reason: "", reasonDetail: "", reasonSource: "", valueMinor: null, owner: null });

function outcome(facts: WinBackFacts, event: WinBackEvent): string {
  const decision = decideWinBack(facts, event);
  if (decision.ok) return decision.status;
  return decision.refusal.kind === "incomplete" ? `${decision.refusal.gaps.length} missing` : "-";
}

function matrix(title: string, factsOf: (status: WinBackStatus) => WinBackFacts): string {
  const table = [
    ["", ...EVENTS.map(({ type }) => type)],
    ...WIN_BACK_STATUSES.map((status) => [status, ...EVENTS.map((event) => outcome(factsOf(status), event))]),
  ];
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

const movedBy = (facts: WinBackFacts, event: WinBackEvent) => {
  const decision = decideWinBack(facts, event);
  if (!decision.ok) throw new Error(decision.refusal.message);
  return decision;
};
const missing = (facts: WinBackFacts, event: WinBackEvent) => {
  const decision = decideWinBack(facts, event);
  if (decision.ok || decision.refusal.kind !== "incomplete") throw new Error("Nothing was missing.");
  return decision.refusal.gaps;
};

describe("state × event", () => {
  test("is the table on record", async () => {
    const text = [
      matrix("A case with nothing missing:", ready),
      matrix("A case of which nothing is known:", bare),
    ].join("\n");
    await expect(text).toMatchFileSnapshot("win-back-machine.matrix.txt");
  });
  test("every state is reached from the loss", () => {
    const { transitions } = describeMachine(winBackMachine);
    const reached = new Set(["lost"]);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...WIN_BACK_STATUSES].sort());
  });
  test("nothing moves a case whose loss was none, but that it came back all the same", () => {
    for (const status of WIN_BACK_STATUSES) {
      const facts = { ...ready(status), withdrawn: true };
      expect(EVENTS.filter((event) => decideWinBack(facts, event).ok).map(({ type }) => type)).toEqual(
        status === "wonBack" ? [] : ["RETURN"],
      );
    }
  });
});

describe("what each move asks for", () => {
  test("diagnosed: a reason, its words, whose words they are, and a value, each with its place", () => {
    expect(missing(bare("lost"), { type: "DIAGNOSE" }).map(({ id, href }) => [id, href])).toEqual([
      ["reason", "/win-back/WB-1/edit#field-reason"],
      ["reason-words", "/win-back/WB-1/edit#field-reasonDetail"],
      ["reason-source", "/win-back/WB-1/edit#field-reasonSource"],
      ["value", "/win-back/WB-1/edit#field-value"],
    ]);
    expect(outcome(aWinBack({ valueMinor: 0n }), { type: "DIAGNOSE" })).toBe("diagnosed");
  });
  test("fixing: a plan that stands, or why nothing has to be fixed", () => {
    const facts = aWinBack({ status: "diagnosed" });
    expect(missing(facts, { type: "FIX" })).toMatchObject([
      { id: "cause-plan", href: "/win-back/WB-1/plans" },
    ]);
    expect(missing({ ...facts, plans: [aPlan({ status: "cancelled" })] }, { type: "FIX" })).toHaveLength(1);
    expect(movedBy({ ...facts, plans: [aPlan()] }, { type: "FIX", noFixReason: "Spare." }).facts).toEqual({
      noFixReason: "",
    });
    expect(movedBy(facts, { type: "FIX", noFixReason: "Their budget was cut." }).facts.noFixReason).toBe(
      "Their budget was cut.",
    );
  });
  test("approaching: the plan effective; earlier with a reason that stays; nothing to fix is never early", () => {
    const facts = aWinBack({ status: "fixing", plans: [aPlan()] });
    const early: WinBackEvent = { type: "APPROACH", earlyReason: "They called first." };
    expect(missing(facts, { type: "APPROACH" })[0]?.detail).toMatch(/no linked plan is effective/);
    expect(movedBy(facts, early).facts.earlyReason).toBe("They called first.");
    expect(movedBy({ ...facts, plans: [aPlan(EFFECTIVE)] }, early).facts.earlyReason).toBe("");
    const relapsed = aPlan({ ...EFFECTIVE, relapsed: true });
    expect(missing({ ...facts, plans: [relapsed] }, { type: "APPROACH" })).toHaveLength(1);
    const operational = aPlan({ status: "closed", verdict: "operational only", effective: false });
    expect(missing({ ...facts, plans: [operational] }, { type: "APPROACH" })).toHaveLength(1);
    const nothing = { ...facts, plans: [], noFixReason: "Their budget was cut." };
    expect(movedBy(nothing, { type: "APPROACH" }).facts.earlyReason).toBe("");
    const left = { ...facts, plans: [aPlan(EFFECTIVE)], owner: { id: "H", name: "Hana Ito", active: false } };
    expect(missing(left, { type: "APPROACH" })).toMatchObject([
      { id: "owner", detail: "Hana Ito has left; name somebody else" },
    ]);
  });
  test("negotiating: an offer that stands", () => {
    const facts = aWinBack({ status: "approaching" });
    expect(missing(facts, { type: "NEGOTIATE" })[0]?.detail).toMatch(/what they are offered/);
    const gone = { ...facts, offers: [anOffer({ status: "declined" })] };
    expect(missing(gone, { type: "NEGOTIATE" })[0]?.detail).toMatch(/make another/);
    expect(outcome({ ...facts, offers: [anOffer()] }, { type: "NEGOTIATE" })).toBe("negotiating");
  });
  test("won back: a day between the loss and today, a value above nothing, and which offer", () => {
    const facts = ready("negotiating");
    const gaps = (change: Partial<Extract<WinBackEvent, { type: "WIN" }>>) =>
      missing(facts, { ...WIN, ...change }).map(({ id, detail }) => `${id}: ${detail}`);
    expect(gaps({ wonOn: null, wonMinor: null, offerId: null })).toHaveLength(3);
    expect(gaps({ wonOn: day("2026-02-26") })[0]).toMatch(/cannot be before/);
    expect(gaps({ wonOn: day("2026-10-16") })[0]).toMatch(/still to come/);
    expect(gaps({ wonMinor: 0n })).toHaveLength(1);
    expect(gaps({ offerId: "another" })).toHaveLength(1);
    expect(movedBy(facts, WIN).facts).toMatchObject({ wonMinor: 1n, closedOn: "2026-10-15", nextOn: null });
  });
  test("lost for good: asked why first, unless they merged or closed down; and always a reason", () => {
    const facts = aWinBack();
    const ended: WinBackEvent = { type: "GIVE_UP", reason: "Merged.", ended: true };
    expect(missing(facts, { type: "GIVE_UP", reason: "No." }).map(({ id }) => id)).toEqual(["asked-why"]);
    expect(missing(bare("diagnosed"), { type: "GIVE_UP", reason: " " }).map(({ id }) => id)).toEqual([
      "give-up-reason",
    ]);
    expect(movedBy(bare("lost"), ended).facts.reason).toBe("merger");
    expect(movedBy({ ...facts, reason: "price" }, ended).facts.reason).toBeUndefined();
  });
  test("trying again keeps what was learned and counts the try; a slip leads back to where it stood", () => {
    const over = aWinBack({
      status: "lostForGood",
      outcome: "Gone.",
      earlyReason: "x",
      closedOn: day("2026-09-01"),
    });
    expect(movedBy(over, { type: "TRY_AGAIN", reason: "A new buyer." }).facts).toEqual({
      outcome: "",
      closedOn: null,
      tryAgainOn: null,
      earlyReason: "",
      attempt: 2,
    });
    const taken: WinBackEvent = { type: "TAKE_BACK", reason: "A slip." };
    const to = (change: Partial<WinBackFacts>) => outcome(aWinBack({ status: "wonBack", ...change }), taken);
    expect(to({ offers: [anOffer()] })).toBe("negotiating");
    expect(to({ talks: 1 })).toBe("approaching");
    expect(to({})).toBe("diagnosed");
    expect(to({ reason: "" })).toBe("lost");
    expect(outcome(aWinBack({ status: "wonBack" }), { type: "TAKE_BACK", reason: "" })).toBe("1 missing");
  });
  test("a gate that is met says with what", () => {
    const [cause] = gatesOf("APPROACH", aWinBack({ plans: [aPlan(EFFECTIVE)] }));
    expect(cause).toMatchObject({ met: true, detail: "CAP-007 effective" });
  });
});
