import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CustomField } from "~/domain/fields/custom-field";
import { changeValues, readValue } from "~/domain/fields/custom-field";
import { USUAL_COLUMNS } from "~/domain/plans/plan-columns";
import { exportColumns } from "~/domain/plans/plan-export";
import { spanOfEnds, statesOf } from "~/domain/plans/plan-filter";
import { nextSort, planQuery, readPlanAsk } from "~/domain/plans/plan-list";
import { type PortfolioFigures, portfolioSentence, portfolioTiles } from "~/domain/plans/portfolio";
import { canonicalQuery } from "~/domain/views/saved-view";

const field = (id: string, kind: CustomField["kind"], choices: string[] = []): CustomField => ({
  id,
  noun: "plan",
  name: id,
  kind,
  choices,
  help: "",
  position: 0,
  version: 1,
  retired: false,
});
const FIELDS = [
  field("budget", "money"),
  field("region", "choice", ["North, upper", "South"]),
  field("ticket", "words"),
];
const CONTEXT = { fields: FIELDS, currency: "USD" };
const read = (query: string) => readPlanAsk(new URLSearchParams(query), FIELDS, "USD");
const again = (query: string) => planQuery(read(query), CONTEXT).toString();

describe("the address of the list", () => {
  test.each([
    "",
    "state=acting%2Cmonitoring&overdue=1&q=late",
    "stage=Buy%2C+then+own&stage=Use",
    "f.budget.from=12.50&f.budget.to=100.00&f.budget.empty=1",
    "f.region=North%2C+upper&f.region=South",
    "f.ticket=AB&f.ticket.is=ABC",
    "sort=-slip&group=f.region&cols=state%2Cf.budget",
    "cols=",
    "sort=number",
  ])("says the same when it is written again: %s", (query) => {
    expect(again(query)).toBe(query);
    expect(again(again(query))).toBe(query);
  });

  test("leaves out whatever it does not know", () => {
    expect(again("state=nonsense&kind=x&moves=-1&ends=2026-Q5&sort=-nothing&group=title&cols=&tier=IV")).toBe(
      "cols=",
    );
    expect(again("f.budget.from=abc&f.gone=1&health=good&verdict=great&form=")).toBe("");
  });

  test("never throws, whatever somebody types", () => {
    const names = [
      "state",
      "owner",
      "stage",
      "ends",
      "moves",
      "q",
      "sort",
      "group",
      "cols",
      "f.budget.from",
      "f.region",
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string())), (pairs) => {
        const query = again(new URLSearchParams(pairs).toString());
        expect(again(query)).toBe(query);
        expect(canonicalQuery(canonicalQuery(query))).toBe(canonicalQuery(query));
      }),
    );
  });

  test("reads open, draft and quarters as what they stand for", () => {
    expect(statesOf(["draft"])).toEqual(["defining", "assigning", "quantifying", "scheduling"]);
    expect(statesOf(["open"])).not.toContain("closed");
    expect(spanOfEnds("2026-Q4")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
    expect(spanOfEnds("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
    expect(spanOfEnds("soon")).toBeNull();
    expect(nextSort(read("sort=end"), "end")).toEqual({ sort: "end", desc: true });
    expect(nextSort(read(""), "slip")).toEqual({ sort: "slip", desc: true });
  });
});

describe("values of fields of one's own", () => {
  const context = { currency: "USD", people: new Set(["p1"]) };

  test("are exact and of one form", () => {
    const kept = (kind: CustomField["kind"], typed: string) => {
      const value = readValue(field("x", kind), typed, context);
      return value.ok ? value.value : "refused";
    };
    expect(kept("number", "0.10")).toBe("0.1");
    expect(kept("number", "123456789012345.123456")).toBe("123456789012345.123456");
    expect(kept("number", "1e5")).toBe("refused");
    expect(kept("number", "1,5")).toBe("refused");
    expect(kept("money", "1.234,50")).toBe("123450");
    expect(kept("money", "0.005")).toBe("refused");
    expect(kept("day", "2026-02-29")).toBe("refused");
    expect(kept("person", "p2")).toBe("refused");
    expect(kept("words", "x".repeat(1_001))).toBe("refused");
    expect(kept("words", "   ")).toBeNull();
  });

  test("leave what the form does not hold, and what is retired, as it is", () => {
    const fields = [field("a", "words"), { ...field("b", "words"), retired: true }, field("c", "words")];
    const present = { a: "1", b: "2", c: "3", gone: "4" };
    const changed = changeValues(fields, present, { a: "one", b: "two" }, context);
    expect(changed.ok && changed.values).toEqual({ a: "one", b: "2", c: "3", gone: "4" });
    const emptied = changeValues(fields, present, { a: " " }, context);
    expect(emptied.ok && emptied.values).toEqual({ b: "2", c: "3", gone: "4" });
  });
});

describe("the portfolio in words", () => {
  const part = (status: string, count: number, more: object = {}) => ({
    status,
    word: null,
    count,
    overdue: 0,
    codes: ["CAP-001"],
    successors: [],
    ...more,
  });
  const figures = (parts: object[]): PortfolioFigures =>
    ({ parts, offTrack: 2, atRisk: 0, waiting: 0, moves: 6 }) as unknown as PortfolioFigures;

  test("names few and counts many", () => {
    const few = figures([
      part("closed", 1, { word: "operationalOnly", successors: ["CAP-002R"] }),
      part("acting", 2, { overdue: 1, codes: ["CAP-003", "CAP-004"] }),
      part("defining", 1, { codes: ["CAP-006"] }),
    ]);
    expect(portfolioSentence(few)).toBe(
      "4 records: 1 operational only (reopened as CAP-002R), 2 in progress (1 overdue), 1 draft (CAP-006); total date moves 6",
    );
    const many = figures([part("defining", 3_000), part("closed", 2_000)]);
    expect(portfolioSentence(many)).toBe(
      "5,000 records: 2000 closed without a signed verdict, 3000 drafts; total date moves 6",
    );
    expect(portfolioTiles(few).map(({ count }) => count)).toEqual([3, 2, 1, 0]);
  });
});

test("every column of an export says what it means, under a name of its own", () => {
  const columns = exportColumns([...USUAL_COLUMNS, "f.budget", "nonsense"], {
    ...CONTEXT,
    nameOf: (id) => id,
  });
  expect(columns.map(({ name }) => name)).toContain("budget");
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  for (const { means } of columns) expect(means).toMatch(/\.$/);
});
