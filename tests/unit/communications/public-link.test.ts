import { describe, expect, test } from "vitest";
import { figureSourceSchema } from "~/domain/communications/figures/figure-source";
import {
  correctedFigures,
  figureDefinition,
  notPublishable,
  pageStanding,
} from "~/domain/communications/public-link";
import { ageWords, isLate, questionWords } from "~/domain/communications/questions";

const APPROVED = { kind: "reportCard", status: "approved", snapshotId: "s1" } as const;

describe("what may stand in public", () => {
  test("approved words of a kind that leaves the house", () => {
    for (const status of ["approved", "scheduled", "sending", "sent", "closed"] as const) {
      expect(notPublishable({ ...APPROVED, status })).toBeNull();
    }
  });
  test("nothing that is told inside, and nothing that nobody approved", () => {
    expect(notPublishable({ ...APPROVED, kind: "results" })).toContain("stays inside");
    expect(notPublishable({ ...APPROVED, kind: "correction" })).toContain("stays inside");
    for (const status of ["draft", "returned", "inReview", "cancelled"] as const) {
      expect(notPublishable({ ...APPROVED, status })).toContain("approved first");
    }
    expect(notPublishable({ ...APPROVED, snapshotId: null })).toContain("approved first");
  });
});

describe("a page", () => {
  const page = { ...APPROVED, withdrawn: false, corrections: [] };
  test("stands while its approval does", () => {
    expect(pageStanding(page)).toBe("open");
    expect(pageStanding({ ...page, status: "returned" })).toBe("correcting");
  });
  test("is being corrected while a correction is under way, and not after it left or was called off", () => {
    expect(pageStanding({ ...page, corrections: ["draft"] })).toBe("correcting");
    expect(pageStanding({ ...page, corrections: ["sent", "cancelled", "closed"] })).toBe("open");
  });
  test("that was withdrawn is gone, whatever else holds", () => {
    expect(pageStanding({ ...page, withdrawn: true, corrections: ["draft"] })).toBe("gone");
  });
});

test("a correction is told by what reads otherwise", () => {
  const source = figureSourceSchema.parse({
    kind: "index",
    measure: "satisfaction",
    from: "2026-07-01",
    to: "2026-09-30",
  });
  const figure = (name: string, exact: string, text: string) => ({
    name,
    label: "SBI",
    source,
    text,
    exact,
    note: "",
  });
  const told = [figure("sbi", "4.2421875", "4.24"), figure("n", "128", "128")];
  expect(correctedFigures(told, [figure("sbi", "4.19", "4.19"), figure("n", "128", "128")])).toEqual([
    { name: "sbi", label: "SBI", was: "4.24", is: "4.19" },
  ]);
  expect(correctedFigures(told, [])).toEqual([]);
  // What is not there any more is told by what was said of it.
  expect(correctedFigures(told, [figure("sbi_was", "4.2421875", "4.24")])).toEqual([
    { name: "sbi", label: "SBI", was: "4.24", is: null },
  ]);
  expect(figureDefinition(source)).toContain("mean of the answers 1 to 5");
});

describe("how long a question waits", () => {
  test.each([
    ["2026-10-15", "today", false],
    ["2026-10-14", "since yesterday", false],
    ["2026-10-12", "for 3 days", false],
    ["2026-10-11", "for 4 days", true],
  ] as const)("asked on %s: %s", (day, words, late) => {
    expect(ageWords(day, "2026-10-15")).toBe(words);
    expect(isLate(day, "2026-10-15")).toBe(late);
  });
  test("counts leave out what there is none of", () => {
    expect(questionWords({ open: 2, answered: 0, closed: 1 })).toBe("2 open, 1 set aside");
    expect(questionWords({ open: 0, answered: 0, closed: 0 })).toBe("no questions yet");
  });
});
