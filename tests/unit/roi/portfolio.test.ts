import { describe, expect, test } from "vitest";
import {
  filterPortfolio,
  nextPortfolioSort,
  type PortfolioAsk,
  type PortfolioMoney,
  type PortfolioRow,
  portfolioPage,
  portfolioProblems,
  portfolioQuery,
  readPortfolioAsk,
  roiScale,
  sortPortfolio,
} from "~/domain/roi/portfolio";
import { PORTFOLIO_COLUMNS, portfolioRecord } from "~/domain/roi/portfolio-export";
import { promisesByClass, totalsByClass } from "~/domain/roi/portfolio-totals";

const NOTHING: PortfolioMoney = {
  currency: "USD",
  costMinor: null,
  benefitMinor: null,
  netMinor: null,
  netLowerMinor: null,
  netUpperMinor: null,
  roi: null,
  roiLower: null,
  roiUpper: null,
  roiRefused: null,
  naiveRoi: null,
  naiveWhy: null,
  evidence: null,
  assumed: false,
  verdict: "noValue",
  promised: { costMinor: null, benefitMinor: null, netMinor: null },
  realised: { costMinor: null, benefitMinor: null, netMinor: null },
  missing: ["a cost"],
};

const row = (
  code: string,
  given: Partial<PortfolioRow> = {},
  money: Partial<PortfolioMoney> = {},
): PortfolioRow => ({
  kind: code.startsWith("PIL") ? "pilot" : "plan",
  code,
  title: code,
  ownerName: "Devin Park",
  state: "running",
  stateLabel: "Running",
  life: "running",
  year: 2026,
  decision: "",
  ...given,
  money: { ...NOTHING, ...money },
});

const valued = (code: string, cost: bigint, benefit: bigint, given: Partial<PortfolioMoney> = {}) =>
  row(
    code,
    {},
    {
      costMinor: cost,
      benefitMinor: benefit,
      netMinor: benefit - cost,
      roi: Number(benefit - cost) / Number(cost),
      evidence: "withControl",
      missing: [],
      ...given,
    },
  );

const CONCIERGE = valued("PIL-A", 1_800_000n, 2_403_500n, { roiLower: -0.024, roiUpper: 0.694 });
const TRIAGE = valued("PIL-B", 3_100_000n, 719_200n, { roiLower: -1.075, roiUpper: -0.461 });
const CALLS = row("PIL-C");
const HAND_OVER = valued("CAP-001", 1_000_000n, 1_500_000n, { evidence: "beforeAfter" });
const DRAFT = row("CAP-006", { life: "ahead", year: 2025 });
const ALL = [DRAFT, CALLS, TRIAGE, HAND_OVER, CONCIERGE];

const codes = (rows: readonly PortfolioRow[]) => rows.map(({ code }) => code).join(" ");
const ask = (query = ""): PortfolioAsk => readPortfolioAsk(new URLSearchParams(query));

describe("the order of the portfolio", () => {
  test("is by net benefit, and what has no value yet stands last in either direction", () => {
    expect(codes(sortPortfolio(ALL, ask()))).toBe("PIL-A CAP-001 PIL-B PIL-C CAP-006");
    expect(codes(sortPortfolio(ALL, ask("sort=net")))).toBe("PIL-B CAP-001 PIL-A PIL-C CAP-006");
  });

  test("follows the return, the promise and the name", () => {
    expect(codes(sortPortfolio(ALL, ask("sort=-roi")))).toBe("CAP-001 PIL-A PIL-B PIL-C CAP-006");
    expect(codes(sortPortfolio(ALL, ask("sort=name")))).toBe("CAP-001 CAP-006 PIL-A PIL-B PIL-C");
    // Nobody promised anything: pilots before plans, by number.
    expect(codes(sortPortfolio(ALL, ask("sort=-promised")))).toBe("PIL-A PIL-B PIL-C CAP-001 CAP-006");
  });

  test("a sum beyond what a float can hold is still ordered by its last cent", () => {
    const one = valued("CAP-011", 1n, 9_007_199_254_740_994n);
    const other = valued("CAP-012", 1n, 9_007_199_254_740_995n);
    expect(codes(sortPortfolio([one, other], ask()))).toBe("CAP-012 CAP-011");
  });

  test("a click on a head turns it, another head begins its own way", () => {
    expect(nextPortfolioSort(ask(), "net")).toMatchObject({ sort: "net", desc: false });
    expect(nextPortfolioSort(ask(), "name")).toMatchObject({ sort: "name", desc: false });
    expect(nextPortfolioSort(ask("sort=name"), "roi")).toMatchObject({ sort: "roi", desc: true });
  });
});

describe("the filter", () => {
  test("takes pilots or plans alone", () => {
    expect(codes(filterPortfolio(ALL, ask("show=pilots")))).toBe("PIL-C PIL-B PIL-A");
    expect(codes(filterPortfolio(ALL, ask("show=plans")))).toBe("CAP-006 CAP-001");
  });

  test("takes class, state and year together", () => {
    expect(codes(filterPortfolio(ALL, ask("class=withControl")))).toBe("PIL-B PIL-A");
    expect(codes(filterPortfolio(ALL, ask("class=none")))).toBe("CAP-006 PIL-C");
    expect(codes(filterPortfolio(ALL, ask("class=none&state=ahead")))).toBe("CAP-006");
    expect(codes(filterPortfolio(ALL, ask("year=2025")))).toBe("CAP-006");
  });

  test("tells a program which part of an address means nothing", () => {
    const problems = (query: string) => portfolioProblems(new URLSearchParams(query));
    expect(problems("class=withControl&state=over&year=2025&sort=-roi")).toEqual([]);
    expect(problems("sort=-net&class=")).toEqual([]);
    expect(problems("class=good&sort=drop&year=99999")).toEqual([
      "“class” cannot be “good”.",
      "“year” cannot be “99999”.",
      "“sort” cannot be “drop”.",
    ]);
  });

  test("leaves out what it does not know, and writes the same address again", () => {
    expect(portfolioQuery(ask("show=everything&class=x&state=\0&year=99999&sort=drop"))).toBe("");
    const query = "show=plans&class=none&state=over&year=2025&sort=-name";
    expect(portfolioQuery(ask(query))).toBe(query);
  });
});

describe("the sums", () => {
  test("stay apart by evidence class and leave out what has no value", () => {
    expect(totalsByClass(ALL)).toEqual([
      {
        evidence: "withControl",
        currency: "USD",
        count: 2,
        costMinor: 4_900_000n,
        benefitMinor: 3_122_700n,
        netMinor: -1_777_300n,
      },
      {
        evidence: "beforeAfter",
        currency: "USD",
        count: 1,
        costMinor: 1_000_000n,
        benefitMinor: 1_500_000n,
        netMinor: 500_000n,
      },
    ]);
  });

  test("never add one currency to another", () => {
    const abroad = valued("CAP-020", 100n, 200n, { currency: "EUR" });
    expect(totalsByClass([CONCIERGE, abroad]).map(({ currency }) => currency)).toEqual(["EUR", "USD"]);
  });
});

test("promised stands beside realised only where both are known, class by class", () => {
  const kept = (netMinor: bigint | null) => ({ costMinor: null, benefitMinor: null, netMinor });
  const both = valued("CAP-001", 1n, 3n, { promised: kept(5n), realised: kept(2n) });
  const hoped = valued("CAP-004", 1n, 3n, { promised: kept(7n) });
  expect(promisesByClass([both, both, hoped, DRAFT])).toEqual([
    { evidence: "withControl", currency: "USD", count: 2, promisedMinor: 10n, realisedMinor: 4n },
  ]);
  expect(promisesByClass([hoped])).toEqual([]);
});

test("bars share one scale with zero on it", () => {
  const [from, to] = roiScale(ALL) ?? [0, 0];
  expect(from).toBeLessThan(-1.075);
  expect(to).toBeGreaterThan(0.694);
  expect(roiScale([CALLS, DRAFT])).toBeNull();
});

test("pages follow one another, and a cursor that is none begins anew", () => {
  const rows = sortPortfolio(ALL, ask());
  const first = portfolioPage(rows, null, 2);
  expect([codes(first.rows), first.next]).toEqual(["PIL-A CAP-001", "CAP-001"]);
  const last = portfolioPage(rows, "PIL-B", 2);
  expect([codes(last.rows), last.next]).toEqual(["PIL-C CAP-006", null]);
  expect(codes(portfolioPage(rows, "PIL-ZZZ", 2).rows)).toBe("PIL-A CAP-001");
});

test("a file says what each column means, and no data is an empty cell", () => {
  expect(PORTFOLIO_COLUMNS.every(({ means }) => means.endsWith("."))).toBe(true);
  expect(portfolioRecord(CONCIERGE)).toMatchObject({
    code: "PIL-A",
    evidence_class: "Measured with control",
    net: "6035.00",
    roi: 0.335278,
    case: "/pilots/PIL-A#money",
  });
  expect(portfolioRecord(CALLS)).toMatchObject({ net: null, roi: null, evidence_class: null, assumed: null });
});
