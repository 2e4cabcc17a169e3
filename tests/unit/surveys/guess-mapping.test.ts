import { describe, expect, it } from "vitest";
import { watchTable } from "~/domain/surveys/column-profile";
import type { ColumnUse } from "~/domain/surveys/column-role";
import { guessMapping } from "~/domain/surveys/guess-mapping";
import { hasMappingProblems, mappingProblems } from "~/domain/surveys/mapping.rules";

const picture = (names: string[], rows: string[][]) => {
  const watch = watchTable(names);
  for (const row of rows) watch.push(row);
  return watch.profile();
};
const many = (count: number, row: (index: number) => string[]) =>
  Array.from({ length: count }, (_, index) => row(index));
const rolesOf = (columns: ColumnUse[]) =>
  Object.fromEntries(columns.map((column) => [column.header, column.role]));

describe("guessing what columns are", () => {
  const names = [
    "response_id",
    "date",
    "account",
    "contact_email",
    "satisfaction",
    "loyalty",
    "stage",
    "channel",
    "region",
    "comment",
  ];
  const rows = many(42, (index) => [
    `KW-${index}`,
    `2026-09-${String((index % 28) + 1).padStart(2, "0")}`,
    `Account ${index % 20}`,
    `p${index}@x.example`,
    index === 30 ? "6" : String(3 + (index % 3)),
    String(4 + (index % 2)),
    "Onboard",
    "E-mail",
    "Europe",
    index % 3 ? "" : `Words of customer ${index}`,
  ]);

  it("reads names and values of a customer survey", () => {
    const { columns } = guessMapping(picture(names, rows).columns, null);
    expect(columns.map((column) => column.role)).toEqual([
      "responseId",
      "date",
      "account",
      "contact",
      "satisfaction",
      "loyalty",
      "stage",
      "channel",
      "region",
      "verbatim",
    ]);
  });

  it("takes ids for ids in a short file too, although one came twice", () => {
    const short = ["C-1", "C-1", "C-2", "C-3", "C-4"].map((id) => [id, "2026-09-14", "4"]);
    const { columns } = guessMapping(picture(["Response ID", "Date", "Satisfaction"], short).columns, null);
    expect(columns.map((column) => column.role)).toEqual(["responseId", "date", "satisfaction"]);
    const groups = ["1", "1", "2", "2", "2"].map((id) => [id, "2026-09-14", "4"]);
    const repeated = guessMapping(picture(["No", "Date", "Satisfaction"], groups).columns, null);
    expect(repeated.columns[0]?.role).not.toBe("responseId");
  });

  it("never takes a single slip outside the scale for a code", () => {
    const { columns } = guessMapping(picture(names, rows).columns, null);
    expect(columns[4]?.notApplicable).toEqual([]);
  });

  it("offers codes that are far too frequent to be slips, in all questions of the scale", () => {
    const asked = many(400, (index) => [
      String(index),
      "2017-05-06",
      index % 4 ? String((index % 5) + 1) : "6",
      index % 3 ? String((index % 5) + 1) : index % 2 ? "0" : "6",
      String(index % 12),
      "Q",
    ]);
    const { columns } = guessMapping(
      picture(["RESPNUM", "INTERVIEW_DATE", "Q7ART", "Q7ALL", "NETPRO", "LANG"], asked).columns,
      null,
    );
    expect(rolesOf(columns)).toEqual({
      RESPNUM: "responseId",
      INTERVIEW_DATE: "date",
      Q7ART: "rating",
      Q7ALL: "satisfaction",
      NETPRO: "nps",
      LANG: "attribute",
    });
    expect(columns[2]?.notApplicable).toEqual([6]);
    expect(columns[3]?.notApplicable).toEqual([0, 6]);
    expect(columns[4]?.notApplicable).toEqual([11]);
  });

  it("leaves NPS results out: they are no answers", () => {
    const results = many(12, (index) => [
      `M${index}`,
      `2026-${String(index + 1).padStart(2, "0")}-01`,
      String(-20 + index * 9),
    ]);
    const { columns } = guessMapping(picture(["id", "month", "NPS"], results).columns, null);
    expect(columns[2]?.role).toBe("none");
  });

  it("offers what the survey knows: the last mapping, and its questions by their names", () => {
    const before = {
      dateOrder: null,
      columns: [{ header: "Region", role: "none" as const, label: "", notApplicable: [] }],
    };
    const questions = [
      { key: "Comment", kind: "verbatim" as const, label: "Anything else?", notApplicable: [] },
    ];
    const { columns } = guessMapping(picture(names, rows).columns, before, questions);
    expect(columns[8]).toMatchObject({ header: "region", role: "none" });
    expect(columns[9]).toMatchObject({ role: "verbatim", label: "Anything else?" });
  });

  it("decides the order of day and month from the whole file", () => {
    const dated = (dates: string[]) =>
      guessMapping(
        picture(
          ["id", "date", "satisfaction"],
          dates.map((date, index) => [String(index), date, "5"]),
        ).columns,
        null,
      ).dateOrder;
    expect(dated(["31/12/2025", "01/02/2025", "03/04/2025"])).toBe("dmy");
    expect(dated(["01/02/2025", "03/04/2025", "05/06/2025"])).toBeNull();
  });
});

describe("what keeps a mapping from being used", () => {
  const use = (header: string, role: ColumnUse["role"], notApplicable: number[] = []): ColumnUse => ({
    header,
    role,
    label: "",
    notApplicable,
  });
  const whole = [use("id", "responseId"), use("date", "date"), use("q", "satisfaction")];
  const problems = (columns: ColumnUse[], questions: Parameters<typeof mappingProblems>[1] = []) =>
    mappingProblems({ dateOrder: null, columns }, questions, () => undefined);

  it("is nothing when all is there", () => {
    expect(hasMappingProblems(problems(whole))).toBe(false);
  });

  it("names everything that is missing at once", () => {
    expect(problems([use("a", "none")]).formErrors).toHaveLength(3);
  });

  it("stands beside the column concerned", () => {
    expect(problems([...whole, use("q2", "satisfaction")]).fieldErrors["columns.3.role"]?.[0]).toContain(
      "“q” is",
    );
    expect(
      problems([...whole.slice(0, 2), use("q", "satisfaction", [5, 6])]).fieldErrors[
        "columns.2.notApplicable"
      ]?.[0],
    ).toContain("5 is a level");
  });

  it("keeps a question what it was while it has answers", () => {
    const known = { key: "Q", kind: "rating" as const, label: "Q", notApplicable: [], hasAnswers: true };
    expect(problems(whole, [known]).fieldErrors["columns.2.role"]?.[0]).toContain("as “Rating”");
    expect(hasMappingProblems(problems(whole, [{ ...known, hasAnswers: false }]))).toBe(false);
    const overall = {
      key: "Overall",
      kind: "satisfaction" as const,
      label: "",
      notApplicable: [],
      hasAnswers: true,
    };
    expect(problems(whole, [overall]).fieldErrors["columns.2.role"]?.[0]).toContain("“Overall”");
  });
});
