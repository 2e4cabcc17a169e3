import { isMonth } from "~/shared/calendar";
import { type CaseCause, type CaseStatus, isCaseCause, isCaseStatus } from "./case";

/** The rows a figure was computed from: those that came to it, or those whose day to come to it has passed as well. */
export const CASE_BASES = ["acknowledged", "acknowledgeDue", "resolved", "resolveDue"] as const;
export type CaseBase = (typeof CASE_BASES)[number];

/** Which cases a list, its counts and its export speak of; all of it stands in the address. */
export interface CaseFilter {
  state: "open" | "all" | CaseStatus;
  /** "" anybody, "me", "none", or a person's id. */
  owner: string;
  overdue: boolean;
  account: string;
  /** "", I, II, III, or none */
  tier: string;
  cause: CaseCause | "";
  /** The month in which they were opened. */
  month: string;
  base: CaseBase | "";
  search: string;
}

export const ANY_CASE: CaseFilter = {
  state: "open",
  owner: "",
  overdue: false,
  account: "",
  tier: "",
  cause: "",
  month: "",
  base: "",
  search: "",
};

const TIERS = ["I", "II", "III", "none"];

export function readCaseFilter(params: URLSearchParams): CaseFilter {
  const state = params.get("state") ?? "";
  const tier = params.get("tier") ?? "";
  const cause = params.get("cause") ?? "";
  const month = params.get("month") ?? "";
  const base = CASE_BASES.find((each) => each === params.get("base"));
  return {
    state: state === "all" || isCaseStatus(state) ? state : base ? "all" : "open",
    owner: (params.get("owner") ?? "").slice(0, 40),
    overdue: params.get("overdue") === "1",
    account: (params.get("account") ?? "").slice(0, 40),
    tier: TIERS.includes(tier) ? tier : "",
    cause: isCaseCause(cause) ? cause : "",
    month: isMonth(month) ? month : "",
    base: base ?? "",
    search: (params.get("q") ?? "").trim().slice(0, 200),
  };
}

/** The address of a list, with whatever is not said left out. */
export function caseQuery(filter: CaseFilter, change: Partial<CaseFilter> = {}): string {
  const { state, owner, overdue, account, tier, cause, month, base, search } = { ...filter, ...change };
  const pairs: [string, string][] = [
    ["state", state === (base ? "all" : "open") ? "" : state],
    ["owner", owner],
    ["overdue", overdue ? "1" : ""],
    ["account", account],
    ["tier", tier],
    ["cause", cause],
    ["month", month],
    ["base", base],
    ["q", search],
  ];
  return new URLSearchParams(pairs.filter(([, value]) => value !== "")).toString();
}

export function casesHref(filter: CaseFilter, change: Partial<CaseFilter> = {}, path = "/cases"): string {
  const query = caseQuery(filter, change);
  return query === "" ? path : `${path}?${query}`;
}

/** Whether anything but the state narrows the list. */
export const isNarrowed = (filter: CaseFilter): boolean =>
  caseQuery({ ...filter, state: filter.base ? "all" : "open" }) !== "";
