import type { PilotStatus } from "../pilots/pilot";
import type { PlanStatus } from "../plans/plan";
import { EVIDENCE_CLASSES, type EvidenceClass } from "./business-case";
import type { CaseReading } from "./case-reading";

/** What a pilot or a plan was to bring and what came of it, as one row. */
export interface PortfolioRow {
  kind: "pilot" | "plan";
  /** PIL-A or CAP-001: also the cursor of the list. */
  code: string;
  title: string;
  ownerName: string | null;
  state: PilotStatus | PlanStatus;
  stateLabel: string;
  life: Life;
  /** The year in which its work began, is to begin, or was first written down. */
  year: number;
  /** What was decided, or what waits to be. */
  decision: string;
  money: PortfolioMoney;
}

/** The part of a case's reading that a row shows; nothing in it is reckoned again. */
export type PortfolioMoney = Pick<
  CaseReading,
  | "currency"
  | "costMinor"
  | "benefitMinor"
  | "netMinor"
  | "netLowerMinor"
  | "netUpperMinor"
  | "roi"
  | "roiLower"
  | "roiUpper"
  | "roiRefused"
  | "naiveRoi"
  | "naiveWhy"
  | "evidence"
  | "assumed"
  | "verdict"
  | "promised"
  | "realised"
  | "missing"
>;

/** The row's part of a whole reading: lines and assumptions stay where the case is. */
export const moneyOf = (reading: CaseReading): PortfolioMoney => ({
  currency: reading.currency,
  costMinor: reading.costMinor,
  benefitMinor: reading.benefitMinor,
  netMinor: reading.netMinor,
  netLowerMinor: reading.netLowerMinor,
  netUpperMinor: reading.netUpperMinor,
  roi: reading.roi,
  roiLower: reading.roiLower,
  roiUpper: reading.roiUpper,
  roiRefused: reading.roiRefused,
  naiveRoi: reading.naiveRoi,
  naiveWhy: reading.naiveWhy,
  evidence: reading.evidence,
  assumed: reading.assumed,
  verdict: reading.verdict,
  promised: reading.promised,
  realised: reading.realised,
  missing: reading.missing,
});

/** Where pilots and plans alike stand on their way: ahead of the work, in it, before a decision, over. */
export const LIVES = ["ahead", "running", "deciding", "over"] as const;
export type Life = (typeof LIVES)[number];
export const LIFE_LABELS: Record<Life, string> = {
  ahead: "Not begun",
  running: "Running",
  deciding: "To be decided",
  over: "Decided or ended",
};

const LIFE_OF_PILOT: Record<PilotStatus, Life> = {
  proposed: "ahead",
  designed: "ahead",
  funded: "ahead",
  iterating: "ahead",
  running: "running",
  evaluating: "deciding",
  scaled: "over",
  stopped: "over",
};
export const lifeOfPilot = (status: PilotStatus): Life => LIFE_OF_PILOT[status];

const LIFE_OF_PLAN: Partial<Record<PlanStatus, Life>> = {
  acting: "running",
  onHold: "running",
  monitoring: "deciding",
  closed: "over",
  cancelled: "over",
};
export const lifeOfPlan = (status: PlanStatus): Life => LIFE_OF_PLAN[status] ?? "ahead";

export const PORTFOLIO_SORTS = {
  net: { label: "Net benefit", first: "desc" },
  promised: { label: "Promised net", first: "desc" },
  roi: { label: "Return", first: "desc" },
  name: { label: "Name", first: "asc" },
} as const;
export type PortfolioSort = keyof typeof PORTFOLIO_SORTS;

export type PortfolioKind = "" | "pilots" | "plans";
/** An evidence class, or "none" for what has no value yet. */
export type PortfolioClass = "" | EvidenceClass | "none";

export interface PortfolioAsk {
  show: PortfolioKind;
  evidence: PortfolioClass;
  life: Life | "";
  year: number | null;
  sort: PortfolioSort;
  desc: boolean;
}

const oneOf = <T extends string>(value: string | null, of: readonly T[]): T | "" =>
  of.find((each) => each === value) ?? "";

export const PORTFOLIO_PER_PAGE = 50;

/** What an address asks for; what it does not know of is left out. */
export function readPortfolioAsk(params: URLSearchParams): PortfolioAsk {
  const said = params.get("sort") ?? "";
  const sort = oneOf(said.replace(/^-/, ""), Object.keys(PORTFOLIO_SORTS) as PortfolioSort[]);
  const year = params.get("year") ?? "";
  return {
    show: oneOf(params.get("show"), ["pilots", "plans"] as const),
    evidence: oneOf(params.get("class"), [...EVIDENCE_CLASSES, "none"] as const),
    life: oneOf(params.get("state"), LIVES),
    year: /^(19|20|21)\d\d$/.test(year) ? Number(year) : null,
    sort: sort || "net",
    desc: sort === "" ? true : said.startsWith("-"),
  };
}

const PARTS_OF_ADDRESS: Record<string, (ask: PortfolioAsk) => unknown> = {
  show: ({ show }) => show,
  class: ({ evidence }) => evidence,
  state: ({ life }) => life,
  year: ({ year }) => year,
  sort: (ask) => portfolioQuery({ ...ask, show: "", evidence: "", life: "", year: null }),
};

/** Parts of an address that mean nothing: a program would take the wider list for the one it asked. */
export function portfolioProblems(params: URLSearchParams): string[] {
  const ask = readPortfolioAsk(params);
  return Object.entries(PARTS_OF_ADDRESS).flatMap(([name, partOf]) => {
    const said = params.get(name) ?? "";
    // "-net" is the usual order, and so stands in no address.
    return said === "" || said === "-net" || partOf(ask) ? [] : `“${name}” cannot be “${said.slice(0, 40)}”.`;
  });
}

/** The address of a portfolio, the same for the same one. */
export function portfolioQuery(ask: PortfolioAsk): string {
  const pairs: [string, string][] = [];
  if (ask.show) pairs.push(["show", ask.show]);
  if (ask.evidence) pairs.push(["class", ask.evidence]);
  if (ask.life) pairs.push(["state", ask.life]);
  if (ask.year !== null) pairs.push(["year", String(ask.year)]);
  if (ask.sort !== "net" || !ask.desc) pairs.push(["sort", `${ask.desc ? "-" : ""}${ask.sort}`]);
  return new URLSearchParams(pairs).toString();
}

/** The way a click on a column's head orders the list. */
export const nextPortfolioSort = (ask: PortfolioAsk, sort: PortfolioSort): PortfolioAsk => ({
  ...ask,
  sort,
  desc: ask.sort === sort ? !ask.desc : PORTFOLIO_SORTS[sort].first === "desc",
});

/** Without a cost and a benefit there is no value: that is no value of zero. */
export const hasValue = ({ money }: Pick<PortfolioRow, "money">): boolean => money.netMinor !== null;

export function filterPortfolio(rows: readonly PortfolioRow[], ask: PortfolioAsk): PortfolioRow[] {
  return rows.filter(
    (row) =>
      (ask.show === "" || (ask.show === "pilots") === (row.kind === "pilot")) &&
      (ask.evidence === "" || (ask.evidence === "none" ? !hasValue(row) : isOfClass(row, ask.evidence))) &&
      (ask.life === "" || row.life === ask.life) &&
      (ask.year === null || row.year === ask.year),
  );
}

const isOfClass = (row: PortfolioRow, evidence: EvidenceClass) =>
  hasValue(row) && row.money.evidence === evidence;

/** Whatever the direction, what has no value yet stands last: it is not the worst, it is not known. */
export function sortPortfolio(
  rows: readonly PortfolioRow[],
  { sort, desc }: Pick<PortfolioAsk, "sort" | "desc">,
): PortfolioRow[] {
  const way = desc ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a, sort), keyOf(b, sort)];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      return byCode(a, b);
    }
    const order =
      typeof left === "string" || typeof right === "string"
        ? String(left).localeCompare(String(right), "en")
        : left < right
          ? -1
          : left > right
            ? 1
            : 0;
    return order * way || byCode(a, b);
  });
}

function keyOf({ title, money }: PortfolioRow, sort: PortfolioSort): string | bigint | number | null {
  switch (sort) {
    case "name":
      return title;
    case "roi":
      return money.roi;
    case "promised":
      return money.promised.netMinor;
    case "net":
      return money.netMinor;
  }
}

/** Pilots before plans, each by number: the order that never surprises. */
const byCode = (a: PortfolioRow, b: PortfolioRow): number =>
  a.kind === b.kind ? a.code.localeCompare(b.code, "en", { numeric: true }) : a.kind === "pilot" ? -1 : 1;

/** One scale for the bars of all rows, zero on it: bars side by side are to be compared. */
export function roiScale(rows: readonly PortfolioRow[]): readonly [number, number] | null {
  const ends = rows
    .flatMap(({ money }) => [money.roi, money.roiLower, money.roiUpper])
    .filter((each): each is number => each !== null && Number.isFinite(each));
  if (ends.length === 0) return null;
  const [from, to] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const air = (to - from || 1) * 0.04;
  return [from - air, to + air];
}

/** The part of the list behind a cursor; a cursor that is no row's begins anew. */
export function portfolioPage(
  rows: readonly PortfolioRow[],
  after: string | null,
  take: number,
): { rows: PortfolioRow[]; next: string | null; from: number } {
  const from = after === null ? 0 : rows.findIndex(({ code }) => code === after) + 1;
  const page = rows.slice(from, from + take);
  return { rows: page, next: from + take < rows.length ? (page.at(-1)?.code ?? null) : null, from };
}

/** The years there are to choose from, the newest first. */
export const yearsOf = (rows: readonly PortfolioRow[]): number[] =>
  [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => b - a);

type Named = Pick<PortfolioRow, "kind" | "code">;
export const recordHref = ({ kind, code }: Named): string =>
  kind === "pilot" ? `/pilots/${code}` : `/plans/${code}`;
/** Where the figures of a row come from: its costs and benefits, line by line. */
export const caseHref = (row: Named): string =>
  row.kind === "pilot" ? `${recordHref(row)}#money` : `${recordHref(row)}/case`;
