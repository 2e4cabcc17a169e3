import { describe, expect, test } from "vitest";
import { caseTitle, dueOf, isOverdue, parseCaseCode } from "~/domain/cases/case";
import { openWays, tellGates, whyNotReach } from "~/domain/cases/case.rules";
import { ANY_CASE, casesHref, readCaseFilter } from "~/domain/cases/case-filter";
import { caseRange } from "~/domain/cases/case-range";
import { ANSWERED, aCase } from "./a-case";

describe("who may be told, and how", () => {
  test("with consent every way is open, without it only those that reach out to nobody", () => {
    expect(openWays(aCase())).toEqual(["call", "mail", "meeting", "account", "survey"]);
    expect(openWays(aCase({ consent: false }))).toEqual(["account", "survey"]);
  });

  test("whoever asked to be called, or spoke with us, gets an answer", () => {
    expect(openWays(aCase({ consent: false, cause: "plea" }))).toContain("call");
    expect(openWays(aCase({ consent: false, customerSpoke: true }))).toContain("mail");
  });

  test("an answer of nobody can be told in public alone", () => {
    const nobody = aCase({ hasContact: false, hasAccount: false, consent: false });
    expect(openWays(nobody)).toEqual(["survey"]);
    expect(whyNotReach(nobody)).toBe("nobody knows who is behind CASE-12");
  });

  test("the gate says which way is closed and why", () => {
    const way = (change: object) =>
      tellGates(aCase({ ...ANSWERED, ...change })).find(({ id }) => id === "told-by");
    expect(way({})).toMatchObject({ met: true });
    expect(way({ consent: false })).toMatchObject({
      met: false,
      href: "/cases/CASE-12/telling#field-toldBy",
    });
    expect(way({ consent: false })?.detail).toContain("did not agree to be contacted");
    expect(way({ toldBy: "account", hasAccount: false })?.detail).toContain("no account");
    expect(way({ toldBy: "" })?.detail).toBe("not said yet");
  });
});

describe("due days", () => {
  const days = { acknowledgeBy: "2026-10-02", resolveBy: "2026-10-14" } as const;
  test("a new case is due to be acknowledged, one at work to be resolved, a resolved one to nothing more", () => {
    expect(dueOf({ ...days, status: "new" })).toBe("2026-10-02");
    expect(dueOf({ ...days, status: "acknowledged" })).toBe("2026-10-14");
    expect(dueOf({ ...days, status: "inProgress" })).toBe("2026-10-14");
    for (const status of ["resolved", "told", "notACase", "withdrawn"] as const)
      expect(dueOf({ ...days, status })).toBeNull();
  });
  test("overdue begins on the day after", () => {
    expect(isOverdue({ ...days, status: "new" }, "2026-10-02")).toBe(false);
    expect(isOverdue({ ...days, status: "new" }, "2026-10-03")).toBe(true);
    expect(isOverdue({ ...days, status: "told" }, "2027-01-01")).toBe(false);
  });
});

describe("words", () => {
  test("a title says who and what, never a name", () => {
    const about = { cause: "lowAnswer", value: 2, account: "Orvane", level: "DM" } as const;
    expect(caseTitle(about)).toBe("2 of 5 from a decision maker at Orvane");
    expect(caseTitle({ ...about, cause: "plea" })).toBe("Call back a decision maker at Orvane");
    expect(caseTitle({ ...about, cause: "bounce" })).toBe("Mail to a decision maker at Orvane came back");
    expect(caseTitle({ ...about, account: null, level: null })).toBe("2 of 5 from somebody");
    expect(caseTitle({ ...about, account: "x".repeat(400) })).toHaveLength(200);
  });
  test("many numbers are said in a few words", () => {
    expect(caseRange([])).toBe("no case");
    expect(caseRange([3])).toBe("CASE-3");
    expect(caseRange([9, 3])).toBe("CASE-3 and CASE-9");
    expect(caseRange([5, 4, 3, 6])).toBe("CASE-3 to CASE-6");
    expect(caseRange([1, 3, 5, 7, 9, 11, 13])).toBe("CASE-1, CASE-3, CASE-5, CASE-7, CASE-9 and 2 more");
  });
  test("numbers are read in any case, and nothing else is", () => {
    expect(["CASE-12", "case-12", "12"].map(parseCaseCode)).toEqual([12, 12, 12]);
    expect(["", "CASE-0", "CASE-", "F-12", "12x", "9999999999", "-1", "1.5"].map(parseCaseCode)).toEqual(
      Array(8).fill(null),
    );
  });
});

describe("the address of a list", () => {
  test("says only what narrows, and reads back what it said", () => {
    expect(casesHref(ANY_CASE)).toBe("/cases");
    const narrowed = {
      ...ANY_CASE,
      state: "told",
      owner: "me",
      overdue: true,
      tier: "I",
      cause: "plea",
      month: "2026-08",
      base: "resolved",
      search: "a & b",
    } as const;
    const href = casesHref(narrowed);
    expect(readCaseFilter(new URLSearchParams(href.split("?")[1]))).toEqual(narrowed);
  });
  test("takes nothing that it does not know", () => {
    const strange = new URLSearchParams("state=gone&tier=IV&cause=x&month=2026-13&base=y&overdue=yes&owner=");
    expect(readCaseFilter(strange)).toEqual(ANY_CASE);
  });
});
