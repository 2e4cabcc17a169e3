import { describe, expect, test } from "vitest";
import { approvalBar } from "~/domain/communications/message.access";
import { gatesOf } from "~/domain/communications/message.rules";
import type { ClaimFound } from "~/domain/communications/message-facts";
import { gatesByAudience, missingOfMessage, nextStep } from "~/domain/communications/message-moves";
import { unmet } from "~/domain/gate";
import type { Viewer } from "~/domain/viewer";
import { aMessage, aVersion, WORDS } from "./a-message";

const viewer = (personId: string, role: Viewer["role"]): Viewer => ({
  personId,
  workspaceId: "w1",
  name: personId,
  role,
  auditor: false,
  timeZone: "UTC",
  locale: "en",
});

const missing = (version: Parameters<typeof aVersion>[0], event: Parameters<typeof gatesOf>[0] = "SUBMIT") =>
  unmet(gatesOf(event, aMessage([aVersion(version)]), "v1", { by: "ilse" })).map(({ id }) => id);

const claim = (blocks: boolean): ClaimFound => ({
  kind: "effective",
  field: "body",
  locale: "en",
  passage: "effective",
  why: "CAP-002 is operational only.",
  blocks,
});

describe("what submitting asks for", () => {
  test("nothing of a version that has everything", () => expect(missing({})).toEqual([]));

  test.each([
    ["a subject", { words: { ...WORDS, subject: " " } }, ["subject"]],
    ["answer 2", { words: { ...WORDS, change: "" } }, ["answer-change"]],
    ["an audience of the register", { register: null }, ["audience"]],
    [
      "one that is not retired",
      { register: { id: "a1", name: "Sales", kind: "employees" as const, locale: "en", retired: true } },
      ["audience"],
    ],
    ["no claim beyond the records", { claims: [claim(true)] }, ["claims"]],
    ["nothing of a claim that is only pointed out", { claims: [claim(false)] }, []],
    [
      "a value for everybody",
      { merge: [{ field: "recipient.first_name", lacking: 2 }] },
      ["merge-recipient.first_name"],
    ],
    [
      "translations of these words",
      { translations: [{ locale: "de", words: WORDS, outOfDate: true }] },
      ["translation-de"],
    ],
  ])("%s", (_, version, ids) => expect(missing(version)).toEqual(ids));

  test("each leads to the place that mends it", () => {
    const [gate] = unmet(gatesOf("SUBMIT", aMessage([aVersion({ words: { ...WORDS, change: "" } })]), "v1"));
    expect(gate).toMatchObject({
      label: "Answer 2: what they do differently, and what it costs in time and effort",
      href: "/communications/COM-4/edit/v1#field-change",
    });
  });
});

describe("what approving asks for", () => {
  const inReview = { status: "inReview" as const, submittedBy: { id: "sam", name: "Sam" } };

  test.each([
    ["mara", "began it"],
    ["hana", "wrote into it"],
    ["sam", "submitted it"],
    ["devin", "owns its plan"],
  ])("%s, who %s, does not approve it", (by) => {
    const facts = aMessage([aVersion(inReview)]);
    expect(unmet(gatesOf("APPROVE", facts, "v1", { by })).map(({ id }) => id)).toEqual(["somebody-else"]);
  });

  test("somebody else does", () => {
    expect(approvalBar(aMessage(), aVersion(inReview), "ilse")).toBeNull();
    expect(missing(inReview, "APPROVE")).toEqual([]);
  });

  test("an open remark holds what leaves the house, and nothing else", () => {
    const facts = aMessage([aVersion({ ...inReview, openRemarks: 1 })]);
    expect(unmet(gatesOf("APPROVE", facts, "v1", { by: "ilse" }))).toEqual([]);
    const press = { ...facts, kind: "pressRelease" as const };
    expect(unmet(gatesOf("APPROVE", press, "v1", { by: "ilse" })).map(({ id }) => id)).toEqual(["remarks"]);
  });
});

describe("what scheduling asks for", () => {
  const source = { kind: "plan", code: "CAP-001", show: "kpiNow" } as const;
  const kept = { name: "sbi", label: "SBI, Q3", source, text: "4.24", exact: "4.242", note: "" };

  test("figures that read as they were approved", () => {
    const facts = aMessage([aVersion({ status: "approved", approvedFigures: [kept] })], {
      figures: [
        {
          name: "sbi",
          label: "SBI, Q3",
          source,
          decimals: 2,
          text: "4.31",
          exact: "4.31",
          note: "",
          href: "",
        },
      ],
    });
    const [gate, ...others] = unmet(gatesOf("SCHEDULE", facts, "v1"));
    expect(others).toEqual([]);
    expect(gate).toMatchObject({ id: "figures-approved", detail: "SBI, Q3: 4.24 approved, 4.31 today" });
  });

  test("somebody who is reached", () => {
    const nobody = { status: "approved" as const, reach: { reached: 0, leftOut: { noConsent: 3 } } };
    expect(missing(nobody, "SCHEDULE")).toEqual(["reach"]);
  });
});

describe("one audience that is stopped does not hide two that are ready", () => {
  const approved = { status: "approved" as const };
  const facts = aMessage([
    aVersion({ id: "v1", audience: "Onboarding", ...approved }),
    aVersion({ id: "v2", audience: "Sales", ...approved }),
    aVersion({ id: "v3", audience: "Field service", words: { ...WORDS, change: "" } }),
  ]);

  test("the list names what is missing for it, and that the others are ready", () => {
    expect(gatesByAudience(facts).map(({ label, met }) => [label, met])).toEqual([
      ["Onboarding", true],
      ["Sales", true],
      ["Field service: answer 2: what they do differently, and what it costs in time and effort", false],
      ["Field service: somebody else’s approval", false],
    ]);
    expect(missingOfMessage(facts).map(({ gates }) => gates.length)).toEqual([0, 0, 2]);
  });

  test("the leader sees that the two can be sent, an executive who may not send them is offered nothing", () => {
    expect(nextStep(facts, viewer("mara", "leader"))).toMatchObject({
      sentence: "Approved for Onboarding and Sales; one audience is not there yet.",
      button: { label: "Schedule" },
    });
    expect(nextStep(facts, viewer("ilse", "executive")).button).toBeNull();
  });

  test("who may approve is asked first", () => {
    const waiting = aMessage([
      aVersion({ id: "v1", audience: "Sales", status: "inReview" }),
      aVersion({ id: "v2", audience: "Onboarding", ...approved }),
    ]);
    expect(nextStep(waiting, viewer("ilse", "executive"))).toMatchObject({
      sentence: "Waits for your approval for Sales.",
      button: { label: "Review" },
    });
    expect(nextStep(waiting, viewer("mara", "leader")).button).toMatchObject({ label: "Schedule" });
  });
});
