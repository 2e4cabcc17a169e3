import { addDays, type Day, isDay } from "~/shared/calendar";

/** How far ahead renewals are looked at, in days. */
export const HORIZONS = [30, 90, 180, 365] as const;
export type Horizon = (typeof HORIZONS)[number];
export const USUAL_HORIZON: Horizon = 90;

/** What the account's answers say; of single accounts a few are enough for a look, and marked. */
export const RISKS = ["below", "few", "noData", "reached"] as const;
export type Risk = (typeof RISKS)[number];

export const RISK_LABELS: Record<Risk, string> = {
  below: "Below 4.0",
  few: "Few answers",
  noData: "No data",
  reached: "4.0 or above",
};

export const RISK_MEANINGS: Record<Risk, string> = {
  below: "Satisfaction over the window stays below 4.0",
  few: "Too few answers to say",
  noData: "Nobody of the account answered in the window",
  reached: "Satisfaction over the window reaches 4.0",
};

/** Which renewals are shown; null parts do not narrow. */
export interface RenewalFilter {
  within: Horizon;
  risk: Risk | null;
  /** Only those of which no decision maker was heard lately. */
  unheard: boolean;
  /** Only those without a contract value. */
  unvalued: boolean;
  /** Instead of a horizon: customers of which nobody entered when the contract ends. */
  undated: boolean;
}

export const NO_RENEWAL_FILTER: RenewalFilter = {
  within: USUAL_HORIZON,
  risk: null,
  unheard: false,
  unvalued: false,
  undated: false,
};

export function readRenewalQuery(params: URLSearchParams): { filter: RenewalFilter; problems: string[] } {
  const problems: string[] = [];
  const filter = { ...NO_RENEWAL_FILTER };
  const within = params.get("within");
  const known = HORIZONS.find((days) => String(days) === within);
  if (known !== undefined) filter.within = known;
  else if (within) {
    problems.push(`“${within.slice(0, 20)}” is no horizon, so the next ${USUAL_HORIZON} days are shown.`);
  }
  const risk = params.get("risk");
  const knownRisk = RISKS.find((each) => each === risk);
  if (knownRisk) filter.risk = knownRisk;
  else if (risk) problems.push(`“${risk.slice(0, 20)}” is no state of an index, so all are shown.`);
  filter.unheard = params.get("coverage") === "none";
  filter.unvalued = params.get("value") === "none";
  filter.undated = params.get("date") === "none";
  return { filter, problems };
}

export function renewalQuery(filter: RenewalFilter): string {
  const params = new URLSearchParams();
  if (filter.undated) params.set("date", "none");
  else if (filter.within !== USUAL_HORIZON) params.set("within", String(filter.within));
  if (filter.risk) params.set("risk", filter.risk);
  if (filter.unheard) params.set("coverage", "none");
  if (filter.unvalued) params.set("value", "none");
  return params.toString();
}

export function renewalsHref(
  change: Partial<RenewalFilter>,
  from: RenewalFilter = NO_RENEWAL_FILTER,
): string {
  const query = renewalQuery({ ...from, ...change });
  return query ? `/renewals?${query}` : "/renewals";
}

/** Today counts as the first day; a contract whose day has passed unrenewed is shown until it is settled. */
export const horizonEnd = (today: Day, within: Horizon): Day => addDays(today, within);

/** Where a page of the list ends: the row's day and id, kept as one text in the address. */
export interface RenewalCursor {
  day: string;
  id: string;
}
export const cursorText = ({ day, id }: RenewalCursor): string => `${day}_${id}`;
export function readCursor(text: string | null): RenewalCursor | null {
  const match = /^(\d{4}-\d{2}-\d{2}|)_([0-9A-Za-z]{1,40})$/.exec(text ?? "");
  if (!match) return null;
  const [day = "", id = ""] = [match[1], match[2]];
  return day === "" || isDay(day) ? { day, id } : null;
}

export interface RenewalRow {
  accountId: string;
  name: string;
  tier: string | null;
  keyAccount: boolean;
  perception: string | null;
  version: number;
  renewsOn: string | null;
  contractMinor: bigint | null;
  n: number;
  points: number;
  risk: Risk;
  decisionMakers: number;
  /** A decision maker answered in the last so many days. */
  heard: boolean;
  lastHeard: string | null;
  openCases: number;
  openPlans: number;
}

/** One amount of the page: what contracts are worth, and how many have no value entered. */
export interface RenewalSum {
  accounts: number;
  valued: number;
  contractMinor: bigint;
}

export interface RenewalSums {
  all: RenewalSum;
  byRisk: Record<Risk, RenewalSum>;
  unheard: RenewalSum;
}

const NOTHING: RenewalSum = { accounts: 0, valued: 0, contractMinor: 0n };

export interface SummedPart {
  risk: Risk;
  heard: boolean;
  accounts: number;
  valued: number;
  contractMinor: bigint;
}

/** Adds the parts up that the database counted; each account is in one risk and may be unheard besides. */
export function sumRenewals(parts: readonly SummedPart[]): RenewalSums {
  const over = (wanted: (part: SummedPart) => boolean): RenewalSum =>
    parts.filter(wanted).reduce(
      (sum, part) => ({
        accounts: sum.accounts + part.accounts,
        valued: sum.valued + part.valued,
        contractMinor: sum.contractMinor + part.contractMinor,
      }),
      NOTHING,
    );
  return {
    all: over(() => true),
    byRisk: {
      below: over((part) => part.risk === "below"),
      few: over((part) => part.risk === "few"),
      noData: over((part) => part.risk === "noData"),
      reached: over((part) => part.risk === "reached"),
    },
    unheard: over((part) => !part.heard),
  };
}

/** "no data" where nobody entered a value: a sum of nothing is not 0. */
export const sumOrNoData = (sum: RenewalSum): bigint | null => (sum.valued === 0 ? null : sum.contractMinor);

export type RenewalMonth = string | "passed" | "undated";

/** The month a row stands under; what has passed stands first, under its own name. */
export const renewalMonth = (renewsOn: string | null, today: string): RenewalMonth =>
  renewsOn === null ? "undated" : renewsOn < today ? "passed" : renewsOn.slice(0, 7);

export function byMonth(
  rows: readonly RenewalRow[],
  today: string,
): { month: RenewalMonth; rows: RenewalRow[] }[] {
  const groups = new Map<RenewalMonth, RenewalRow[]>();
  for (const row of rows) {
    const month = renewalMonth(row.renewsOn, today);
    groups.set(month, [...(groups.get(month) ?? []), row]);
  }
  return [...groups].map(([month, own]) => ({ month, rows: own }));
}
