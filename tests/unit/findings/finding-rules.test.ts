import { describe, expect, test } from "vitest";
import { findingCode, GRADES, parseFindingCode } from "~/domain/findings/finding";
import { canEditFinding, canLogFinding } from "~/domain/findings/finding.access";
import { horizonOf, isSevere, proposedHorizon, triageGates } from "~/domain/findings/finding.rules";
import { editFindingSchema, logFindingSchema } from "~/domain/findings/finding.schema";
import { titleOfReading } from "~/domain/findings/finding-reading";
import { unmet } from "~/domain/gate";
import type { Role, Viewer } from "~/domain/viewer";
import { bareFinding, finding } from "./a-finding";

const viewer = (role: Role, personId = "me"): Viewer => ({
  personId,
  workspaceId: "w",
  name: "Me",
  role,
  auditor: false,
  timeZone: "UTC",
  locale: "en",
});

describe("how a finding is judged", () => {
  test("severity × cost-benefit proposes the horizon: 9 and more short, 4 to 8 medium, below long", () => {
    const table = GRADES.map((severity) => GRADES.map((benefit) => proposedHorizon(severity, benefit)));
    expect(table).toEqual([
      ["long", "long", "long", "medium"],
      ["long", "medium", "medium", "medium"],
      ["long", "medium", "short", "short"],
      ["medium", "medium", "short", "short"],
    ]);
    expect(proposedHorizon(null, 4)).toBeNull();
    expect(proposedHorizon(4, null)).toBeNull();
  });

  test("a changed horizon stands, and triage asks for its reason", () => {
    const changed = finding({ horizon: "long" });
    expect(horizonOf(changed)).toBe("long");
    expect(unmet(triageGates(changed)).map((gate) => gate.id)).toEqual(["horizon-reason"]);
    expect(unmet(triageGates({ ...changed, horizonReason: "the vendor moves first" }))).toEqual([]);
  });

  test("severe is 3 or 4", () => {
    expect(GRADES.map(isSevere)).toEqual([false, false, true, true]);
    expect(isSevere(null)).toBe(false);
  });

  test("triage names every gap, each with the place that mends it", () => {
    const gaps = unmet(triageGates(bareFinding()));
    expect(gaps.map((gate) => gate.id)).toEqual([
      "experience",
      "expectation",
      "category",
      "severity",
      "cost-benefit",
      "evidence",
    ]);
    expect(gaps.every((gate) => gate.href?.startsWith("/findings/F-7"))).toBe(true);
  });

  test("a belief alone passes triage and says what a plan will still need", () => {
    const gate = triageGates(finding({ customerEvidence: 0, beliefs: 1 })).find(
      (one) => one.id === "evidence",
    );
    expect(gate).toMatchObject({ met: true, detail: expect.stringContaining("internal belief alone") });
  });
});

describe("who may", () => {
  test("owners log and edit their own, leaders and administrators anyone's", () => {
    const roles: Role[] = ["admin", "leader", "owner", "executive", "viewer"];
    expect(roles.map((role) => canLogFinding(viewer(role)))).toEqual([true, true, true, false, false]);
    expect(roles.map((role) => canEditFinding(viewer(role), { createdById: "me" }))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(roles.map((role) => canEditFinding(viewer(role), { createdById: "other" }))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("what a form may bring", () => {
  const log = (fields: Record<string, unknown>) =>
    logFindingSchema.safeParse({ source: "survey", ...fields });

  test("a title is enough", () => {
    const parsed = log({ title: "  Billing loops  ", severity: "", category: "", horizon: "" });
    expect(parsed.data).toMatchObject({
      title: "Billing loops",
      severity: null,
      category: null,
      horizon: null,
      evidence: [],
      belief: "",
    });
  });

  test("an empty or endless title, a severity of 5 and a made-up source are refused in words", () => {
    for (const fields of [
      { title: " " },
      { title: "x".repeat(200_000) },
      { title: "a", severity: "5" },
      { title: "a", severity: "2.5" },
      { title: "a", source: "gossip" },
      { title: "a", experience: "x".repeat(5001) },
      { title: "a", evidence: Array.from({ length: 51 }, (_, at) => String(at)) },
    ]) {
      const parsed = log(fields);
      expect(parsed.success, JSON.stringify(fields).slice(0, 60)).toBe(false);
      expect(parsed.error?.issues[0]?.message).toMatch(/^[A-Z].*\.$/);
    }
  });

  test("one ticked answer is a list of one; an edit needs the version it began from", () => {
    expect(log({ title: "a", evidence: "r1" }).data?.evidence).toEqual(["r1"]);
    expect(editFindingSchema.safeParse({ title: "a", source: "survey" }).success).toBe(false);
    expect(editFindingSchema.safeParse({ title: "a", source: "survey", version: "3" }).data?.version).toBe(3);
  });
});

describe("words", () => {
  test("a finding is found by its code or its number", () => {
    expect(["F-12", "f-12", "12", "F-012"].map(parseFindingCode)).toEqual([12, 12, 12, 12]);
    expect(["", "F-", "0", "F-0", "12a", "-3", "99999999999"].map(parseFindingCode)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
    expect(findingCode(12)).toBe("F-12");
  });

  test("a title is made of the reading", () => {
    const reading = { segment: "Decision makers", shown: "3.72", statusWords: "at risk", n: 29 };
    expect(titleOfReading(reading)).toBe("Decision makers 3.72, at risk");
    expect(titleOfReading({ ...reading, segment: "" })).toBe("All customers 3.72, at risk");
    expect(titleOfReading({ ...reading, shown: "+12", statusWords: "" })).toBe("Decision makers +12");
    expect(titleOfReading({ ...reading, n: 0 })).toBe("Decision makers: no data");
  });
});
