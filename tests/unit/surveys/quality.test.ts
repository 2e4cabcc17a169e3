import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPerception, readPlea } from "~/domain/surveys/answer-words";
import { watchTable } from "~/domain/surveys/column-profile";
import { finishedNps } from "~/domain/surveys/finished-nps";
import { guessMapping } from "~/domain/surveys/guess-mapping";
import { isOldNews } from "~/domain/surveys/import";
import { mappingProblems } from "~/domain/surveys/mapping.rules";
import { watchOtherScale } from "~/domain/surveys/other-scale";
import { decisionErrors, emptyFinding, sampleText } from "~/domain/surveys/quality";
import { rateLabel, ratesOf, readMonth } from "~/domain/surveys/response-rate";
import { keyOf, watchKeys } from "~/domain/surveys/row-keys";
import type { ReadAnswer } from "~/domain/surveys/row-verdict";
import { mappingFits } from "~/domain/surveys/saved-mapping";
import { straightLine } from "~/domain/surveys/straight-line";
import { endsProblem, scaleOf } from "~/domain/surveys/survey";

const rated = (levels: number[], words = ""): ReadAnswer[] => [
  ...levels.map((value, at) => ({ key: `q${at}`, kind: "rating" as const, value, text: null })),
  ...(words ? [{ key: "c", kind: "verbatim" as const, value: null, text: words }] : []),
];

describe("straight-lining", () => {
  it.each([
    [rated([5, 5, 5, 5]), "all 4 ratings are 5"],
    [rated([3, 3, 3, 3, 3]), "all 5 ratings are 3"],
    [rated([5, 5, 5]), null],
    [rated([5, 5, 4, 5]), null],
    [rated([5, 5], "Terrible, we want our money back"), "all 2 ratings are 5, the comment says “Terrible”"],
    [rated([1, 1], "Excellent people"), "all 2 ratings are 1, the comment says “Excellent”"],
    // Praise with a but, and complaints with thanks, are opinions.
    [rated([5, 5], "Excellent people, terrible portal"), null],
    [rated([5], "Terrible"), null],
    [rated([3, 3], "Terrible"), null],
    [[], null],
  ])("%j → %s", (answers, expected) => {
    expect(straightLine(answers)).toBe(expected);
  });

  it("looks at levels 1 to 5 alone", () => {
    const others = rated([4, 4, 4]).concat([
      { key: "nps", kind: "nps", value: 4, text: null },
      { key: "ces", kind: "effort", value: 4, text: null },
    ]);
    expect(straightLine(others)).toBeNull();
  });
});

describe("a run on another scale", () => {
  const runsOf = (values: number[]) => {
    const watch = watchOtherScale("q");
    for (const [at, value] of values.entries()) watch.add(at + 1, value);
    return watch.runs();
  };
  it("needs five values that 1–5 does not have, near to each other", () => {
    expect(runsOf([3, 4, 6, 4, 5, 3, 6])).toEqual([]);
    const far = [
      9,
      ...Array(9).fill(3),
      9,
      ...Array(9).fill(3),
      9,
      ...Array(9).fill(3),
      9,
      ...Array(9).fill(3),
      9,
    ];
    expect(runsOf(far)).toEqual([]);
    const [run] = runsOf([3, 4, 9, 8, 2, 10, 7, 5, 9, 4, 4]);
    expect(run?.rows).toEqual([5, 8]);
    expect(run?.explanation).toContain("Rows 3 to 9 of “q”");
  });
  it("finds each of several runs", () => {
    const batch = [9, 8, 7, 9, 10, 3, 8];
    expect(runsOf([...batch, ...Array(12).fill(4), ...batch]).map((run) => run.rows)).toEqual([[6], [25]]);
  });
});

describe("keys of rows", () => {
  it("groups equal texts and nothing else, whatever their number", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 3000 }), (texts) => {
        const keys = watchKeys();
        for (const [at, text] of texts.entries()) keys.add(at + 1, keyOf(text));
        const expected = new Map<string, number[]>();
        for (const [at, text] of texts.entries()) expected.set(text, [...(expected.get(text) ?? []), at + 1]);
        const groups = [...expected.values()].filter((rows) => rows.length >= 2);
        expect(keys.groups(2)).toEqual(groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)));
      }),
      { numRuns: 40 },
    );
  });
});

describe("decisions", () => {
  const finding = {
    ...emptyFinding("burst"),
    rows: 14,
    sample: [5, 6, 7].map((row) => ({ row, detail: "" })),
  };
  it("are asked for where something was found, with a reason where it is set aside", () => {
    expect(Object.keys(decisionErrors([finding, emptyFinding("straightLine")], {}))).toEqual([
      "quality.burst.choice",
    ]);
    expect(Object.keys(decisionErrors([finding], { burst: { setAside: true, reason: " " } }))).toEqual([
      "quality.burst.reason",
    ]);
    expect(decisionErrors([finding], { burst: { setAside: false, reason: "" } })).toEqual({});
    expect(sampleText(finding)).toBe("rows 5, 6, 7 and 11 more");
  });
});

describe("new kinds of question", () => {
  it.each([
    ["vendor", 1],
    ["Partner", 2],
    ["Trusted Advisor", 3],
    ["trusted_advisor", 3],
    ["friend", null],
  ])("perception %s → %s", (text, value) => expect(readPerception(text)).toBe(value));
  it.each([
    ["Yes", 1],
    ["ja", 1],
    ["please contact me", 1],
    ["No.", 0],
    ["maybe", null],
  ])("plea %s → %s", (text, value) => expect(readPlea(text)).toBe(value));

  it("have the ends that were asked, else those of their kind", () => {
    expect(scaleOf("effort")).toEqual([1, 7]);
    expect(scaleOf("effort", { scaleMin: 1, scaleMax: 5 })).toEqual([1, 5]);
    expect(scaleOf("satisfaction", { scaleMin: 0, scaleMax: 10 })).toEqual([1, 5]);
    expect(scaleOf("verbatim")).toBeNull();
    expect(endsProblem([5, 1])).toContain("comes first");
    expect(endsProblem([0, 101])).toContain("at most 100 steps");
    expect(endsProblem([-2, 2])).toBeNull();
  });

  const profiles = (names: string[], rows: string[][]) => {
    const watch = watchTable(names);
    for (const row of rows) watch.push(row);
    return watch.profile().columns;
  };
  const column = (name: string, values: (number | string)[]) =>
    profiles(
      [name],
      values.map((value) => [String(value)]),
    )[0];

  it("never takes finished NPS values for answers", () => {
    const of = (name: string, values: (number | string)[]) => {
      const found = column(name, values);
      return found ? finishedNps(found) : null;
    };
    expect(of("NPS", [42, -5, 38.5, 12])).toBe(true);
    expect(of("net promoter score", [9, 10, 0, 7, 8, 11])).toBe(false);
    expect(of("score", [42, -5, 38])).toBe(false);
  });

  it("asks for the ends of another scale and lets nothing convert twice", () => {
    const use = (role: "scale" | "satisfaction", more = {}) => ({
      header: role,
      role,
      label: "",
      notApplicable: [],
      ...more,
    });
    const problemsOf = (...columns: ReturnType<typeof use>[]) =>
      mappingProblems({ dateOrder: null, columns }, [], () => undefined).fieldErrors;
    expect(problemsOf(use("scale"))["columns.0.scaleMin"]?.[0]).toContain("lowest and the highest");
    const ends = { scaleMin: 0, scaleMax: 10 };
    expect(problemsOf(use("scale", ends))["columns.0.scaleMin"]).toBeUndefined();
    expect(
      problemsOf(use("satisfaction"), use("scale", { ...ends, convertsTo: "satisfaction" }))[
        "columns.1.convertsTo"
      ]?.[0],
    ).toContain("count every customer twice");
  });

  it("are guessed from names and values", () => {
    const rows = Array.from({ length: 40 }, (_, at) => [
      `R${at}`,
      "2026-09-01",
      String((at % 7) + 1),
      String(at % 11),
      ["vendor", "partner"][at % 2] ?? "",
      at % 3 ? "no" : "yes",
    ]);
    const names = ["id", "date", "how difficult was it", "Overall score", "You are to us", "Call me back"];
    const { columns } = guessMapping(profiles(names, rows), null);
    expect(columns.slice(2)).toMatchObject([
      { role: "effort", scaleMin: 1, scaleMax: 7, reversed: true },
      { role: "scale", scaleMin: 0, scaleMax: 10 },
      { role: "perception" },
      { role: "plea" },
    ]);
  });
});

describe("response rate", () => {
  it.each([
    [38, 120, "32 %"],
    [49, 120, "41 %"],
    [1, 200, "1 %"],
    [0, 120, "no answer yet"],
    [5, null, "unknown"],
    [5, 0, "unknown"],
  ])("%s of %s → %s", (responses, invited, label) => expect(rateLabel(responses, invited)).toBe(label));

  it("pools the months that are known", () => {
    const month = (name: string, invited: number | null, responses: number) => ({
      surveyId: "s",
      surveyName: "S",
      month: name,
      invited,
      responses,
    });
    const rates = ratesOf([month("2026-07", 100, 50), month("2026-08", null, 40), month("2026-09", 300, 50)]);
    expect(rates).toMatchObject({
      invited: 400,
      responses: 100,
      label: "25 %",
      knownMonths: 2,
      unknownMonths: 1,
    });
  });

  it.each([
    ["2026-09", "2026-09"],
    ["2026-9-30", "2026-09"],
    ["09/2026", "2026-09"],
    ["Sept. 2026", "2026-09"],
    ["2026-13", null],
    ["May", null],
  ])("month %s → %s", (text, month) => expect(readMonth(text)).toBe(month));
});

describe("small rules", () => {
  it("a saved mapping fits where every column it uses is there", () => {
    const mapping = {
      dateOrder: null,
      columns: [
        { header: "Q1", role: "satisfaction" as const, label: "", notApplicable: [] },
        { header: "Old", role: "none" as const, label: "", notApplicable: [] },
      ],
    };
    expect(mappingFits(mapping, ["id", "q1"])).toBe(true);
    expect(mappingFits(mapping, ["id", "q2"])).toBe(false);
    expect(mappingFits({ ...mapping, columns: mapping.columns.slice(1) }, ["Old"])).toBe(false);
  });
  it("answers are old news after thirty days", () => {
    expect(isOldNews("2026-09-15", "2026-10-15")).toBe(false);
    expect(isOldNews("2026-09-14", "2026-10-15")).toBe(true);
    expect(isOldNews(null, "2026-10-15")).toBe(false);
  });
});
