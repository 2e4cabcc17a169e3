import { describe, expect, it } from "vitest";
import type { ColumnRole, Mapping } from "~/domain/surveys/column-role";
import { dryRunSentence, resultSentence, tallyDryRun } from "~/domain/surveys/dry-run";
import { judgeRow, type ReadingRules, readRow, type Surroundings } from "~/domain/surveys/row-verdict";

const ROLES: [string, ColumnRole, number[]?][] = [
  ["id", "responseId"],
  ["date", "date"],
  ["account", "account"],
  ["email", "contact"],
  ["sat", "satisfaction", [6, 0]],
  ["nps", "nps", [11]],
  ["note", "verbatim"],
  ["team", "attribute"],
];
const mapping: Mapping = {
  dateOrder: null,
  columns: ROLES.map(([header, role, notApplicable = []]) => ({ header, role, label: "", notApplicable })),
};
const rules: ReadingRules = { mapping, timeZone: "America/Chicago", today: "2026-10-15" };
const row = (change: Record<string, string> = {}): string[] => {
  const usual: Record<string, string> = {
    id: "R1",
    date: "2026-09-01",
    account: "Okun",
    email: "a@b.example",
    sat: "5",
    nps: "9",
    note: "good",
    team: "North",
  };
  return ROLES.map(([header]) => ({ ...usual, ...change })[header] ?? "");
};
const reasons = (cells: string[]) => {
  const reading = readRow(cells, rules);
  return reading.ok ? [] : reading.problems.map((problem) => `${problem.column}: ${problem.reason}`);
};
const around = (change: Partial<Surroundings> = {}): Surroundings => ({
  rowWithId: () => undefined,
  isThere: () => false,
  isAccount: () => true,
  isContact: () => true,
  ...change,
});
const judge = (cells: string[], change: Partial<Surroundings> = {}) =>
  judgeRow(readRow(cells, rules), rules, around(change));

describe("reading a row", () => {
  it("reads every part", () => {
    expect(readRow(row(), rules)).toEqual({
      ok: true,
      row: {
        externalId: "R1",
        day: "2026-09-01",
        account: "Okun",
        contact: "a@b.example",
        stage: "",
        channel: "",
        region: "",
        attributes: { team: "North" },
        answers: [
          { key: "sat", kind: "satisfaction", value: 5, text: null },
          { key: "nps", kind: "nps", value: 9, text: null },
          { key: "note", kind: "verbatim", value: null, text: "good" },
        ],
      },
    });
  });

  it.each([
    [{ sat: "6" }, []],
    [{ sat: "7" }, ['sat: level "7" outside 1-5']],
    [{ sat: "-1" }, ['sat: level "-1" outside 1-5']],
    [{ sat: "4.5" }, ['sat: level "4.5" is not a whole number 1-5']],
    [{ sat: "4.0" }, []],
    [{ sat: "Blank" }, []],
    [{ nps: "11" }, []],
    [{ nps: "12" }, ['nps: level "12" outside 0-10']],
    [{ id: "" }, ["id: no response id"]],
    [{ date: "" }, ["date: no date"]],
    [{ date: "2026-10-15" }, []],
    [{ date: "2026-10-16" }, ['date: date "2026-10-16" is in the future']],
    [{ date: "0209-09-01" }, ['date: date "0209-09-01" is before 1990']],
    [{ date: "2026-02-30" }, ['date: there is no such day as "2026-02-30"']],
    [{ sat: "6", nps: "", note: "" }, [": no answer in any of the question columns"]],
    [{ note: "x".repeat(200_000) }, ["note: 200,000 characters long, the limit is 10,000"]],
    [{ team: "x".repeat(501) }, ["team: 501 characters long, the limit is 500"]],
    [{ id: "x".repeat(201) }, ["id: the response id is 201 characters long, the limit is 200"]],
  ])("%j", (change: Record<string, string>, expected) => {
    expect(reasons(row(change))).toEqual(expected);
  });

  it("names everything that is wrong at once, and quotes no more than a glance", () => {
    expect(reasons(row({ id: "", date: "x".repeat(100), sat: "9" }))).toEqual([
      'sat: level "9" outside 1-5',
      "id: no response id",
      `date: date "${"x".repeat(40)}…" cannot be read`,
    ]);
  });

  it("says when a row has more cells than the heading, and takes a shorter one", () => {
    expect(reasons([...row(), "and more"])[0]).toContain("9 cells where the heading has 8");
    expect(readRow(row().slice(0, 6), rules).ok).toBe(true);
  });

  it("keeps scripts as the text they are and drops zero bytes", () => {
    const reading = readRow(row({ note: "<script>alert(1)</script>\u0000", team: "<b>" }), rules);
    expect(reading.ok && reading.row.answers[2]?.text).toBe("<script>alert(1)</script>");
    expect(reading.ok && reading.row.attributes).toEqual({ team: "<b>" });
  });
});

describe("the verdict", () => {
  it("is valid, warning, duplicate, already there or invalid, in that order of what is known", () => {
    expect(judge(row()).verdict).toBe("valid");
    expect(judge(row(), { isAccount: () => false }).verdict).toBe("warning");
    expect(judge(row(), { isContact: () => false }).problems[0]?.reason).toBe(
      'contact "a@b.example" unknown',
    );
    expect(judge(row(), { rowWithId: () => 9 })).toMatchObject({
      verdict: "duplicate",
      row: null,
      problems: [{ reason: "same response id as row 9" }],
    });
    expect(judge(row(), { rowWithId: () => 9, isThere: () => true }).verdict).toBe("alreadyThere");
    expect(judge(row({ sat: "7" }), { isThere: () => true }).verdict).toBe("invalid");
  });
});

describe("the dry run in a sentence", () => {
  const counts = { rows: 42, valid: 40, warning: 0, duplicate: 1, invalid: 1, alreadyThere: 0 };
  const first = [
    { verdict: "duplicate" as const, rowNumber: 17, reason: "same response id as row 9" },
    { verdict: "invalid" as const, rowNumber: 31, reason: 'level "6" outside 1-5' },
  ];

  it("names the rows where they are few", () => {
    expect(dryRunSentence(counts, first)).toBe(
      '40 valid, 1 duplicate (row 17, same response id), 1 invalid (row 31, level "6" outside 1-5)',
    );
    const many = [3, 5, 9].map((rowNumber) => ({
      verdict: "invalid" as const,
      rowNumber,
      reason: "no date",
    }));
    expect(dryRunSentence({ ...counts, duplicate: 0, invalid: 1204 }, many)).toBe(
      "40 valid, 1,204 invalid (rows 3, 5, 9 and 1,201 more)",
    );
  });

  it("says what came of it, and where the rest is", () => {
    expect(resultSentence(0, { ...counts, valid: 0, duplicate: 0, alreadyThere: 41 })).toBe(
      "0 added, 41 already present, 1 invalid",
    );
    // Two of the valid rows came in by another import before this one ran.
    expect(resultSentence(38, counts)).toBe("38 added, 2 already present, 1 duplicate, 1 invalid");
  });

  it("counts a row with a remark as valid, and unknown accounts once whatever their case", () => {
    const tally = tallyDryRun("2026-10-15");
    const unknown = around({ isAccount: () => false });
    for (const [index, account] of ["Okun", "OKUN", "Tarsk"].entries()) {
      tally.add(index + 1, judge(row({ account }), unknown), "R", unknown);
    }
    const { counts: found, notes } = tally.result();
    expect(found).toMatchObject({ rows: 3, valid: 3, warning: 3 });
    expect(notes).toMatchObject({
      unknownAccountCount: 2,
      overall: { "satisfaction 2026-09": 3 },
      firstDay: "2026-09-01",
    });
    expect(notes.unknownAccounts[0]).toEqual({ name: "Okun", rows: 2 });
  });
});
