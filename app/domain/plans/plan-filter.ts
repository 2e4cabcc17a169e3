import { type Day, isMonth, lastDayOfMonth } from "~/shared/calendar";
import type { CustomField } from "../fields/custom-field";
import { type CustomFilter, customPairs, readCustomFilters } from "../fields/custom-filter";
import { VERDICT_WORDS } from "../verification/verdict-word";
import { HEALTH_STATUSES, type HealthStatus } from "./health";
import {
  DRAFT_STATUSES,
  PLAN_FORMS,
  PLAN_KINDS,
  PLAN_STATUSES,
  PLAN_TRIGGERS,
  type PlanStatus,
} from "./plan";

/** Stands for "nothing is given": plans without an owner, a stage, a date. */
export const NONE = "none";
/** Stands for whoever looks, so that a shared view is everybody's own. */
export const ME = "me";

/** Parts of the filter that hold several values, any of which fits. */
export const LIST_PARTS = [
  "state",
  "health",
  "owner",
  "sponsor",
  "verifier",
  "kind",
  "form",
  "stage",
  "tier",
  "verdict",
  "trigger",
  "inhibitor",
] as const;
export type ListPart = (typeof LIST_PARTS)[number];

/** Parts that are asked or not. */
export const FLAG_PARTS = ["mine", "overdue", "waiting", "stale", "orphan"] as const;
export type FlagPart = (typeof FLAG_PARTS)[number];

/** Which plans a list, its counts and its export speak of; all of it stands in the address. */
export type PlanFilter = Record<ListPart, readonly string[]> &
  Record<FlagPart, boolean> & {
    account: string;
    /** The end was moved so often at least; 0 does not narrow. */
    moves: number;
    /** A quarter "2026-Q4", a month "2026-11", or none. */
    ends: string;
    q: string;
    custom: readonly CustomFilter[];
  };

export const ANY_PLAN: PlanFilter = {
  state: [],
  health: [],
  owner: [],
  sponsor: [],
  verifier: [],
  kind: [],
  form: [],
  stage: [],
  tier: [],
  verdict: [],
  trigger: [],
  inhibitor: [],
  mine: false,
  overdue: false,
  waiting: false,
  stale: false,
  orphan: false,
  account: "",
  moves: 0,
  ends: "",
  q: "",
  custom: [],
};

/** Closed, and nobody signed what came of it: imported before the gates. */
export const UNSIGNED = "unsigned";
/** What a part may say; the others take ids and names. */
const KNOWN: Partial<Record<ListPart, readonly string[]>> = {
  state: ["open", "draft", ...PLAN_STATUSES],
  health: HEALTH_STATUSES,
  kind: PLAN_KINDS,
  form: PLAN_FORMS,
  tier: ["I", "II", "III", NONE],
  verdict: [...Object.keys(VERDICT_WORDS), UNSIGNED],
  trigger: [...PLAN_TRIGGERS, NONE],
  inhibitor: ["1", "3"],
};

const MOST_VALUES = 30;

export function readPlanFilter(
  params: URLSearchParams,
  fields: readonly CustomField[],
  currency: string,
): PlanFilter {
  const text = (name: string, length: number) => (params.get(name) ?? "").trim().slice(0, length);
  const listOf = (part: ListPart): string[] => {
    const known = KNOWN[part];
    const said = params.getAll(part).flatMap((each) => (part === "stage" ? [each] : each.split(",")));
    const clean = said.map((each) => each.trim().slice(0, 120)).filter(Boolean);
    const kept = known ? clean.filter((each) => known.includes(each)) : clean;
    return [...new Set(kept)].slice(0, MOST_VALUES);
  };
  const ends = text("ends", 10);
  const moves = Number(params.get("moves"));
  return {
    ...ANY_PLAN,
    ...Object.fromEntries(LIST_PARTS.map((part) => [part, listOf(part)])),
    ...Object.fromEntries(FLAG_PARTS.map((part) => [part, params.get(part) === "1"])),
    account: text("account", 40),
    moves: Number.isInteger(moves) && moves > 0 && moves < 1000 ? moves : 0,
    ends: ends === NONE || spanOfEnds(ends) ? ends : "",
    q: text("q", 200),
    custom: readCustomFilters(params, fields, currency),
  };
}

/** The filter as pairs of an address, with whatever is not said left out. */
export function filterPairs(
  filter: PlanFilter,
  fields: readonly CustomField[],
  currency: string,
): [string, string][] {
  const lists = LIST_PARTS.flatMap((part): [string, string][] => {
    if (filter[part].length === 0) return [];
    return part === "stage" ? filter.stage.map((stage) => [part, stage]) : [[part, filter[part].join(",")]];
  });
  const rest: [string, string][] = [
    ...FLAG_PARTS.map((part): [string, string] => [part, filter[part] ? "1" : ""]),
    ["account", filter.account],
    ["moves", filter.moves > 0 ? String(filter.moves) : ""],
    ["ends", filter.ends],
    ["q", filter.q],
  ];
  return [
    ...lists,
    ...rest.filter(([, value]) => value !== ""),
    ...customPairs(filter.custom, fields, currency),
  ];
}

const QUARTER = /^(\d{4})-Q([1-4])$/;

/** The days of "2026-Q4" or "2026-11"; null for anything else. */
export function spanOfEnds(ends: string): { from: Day; to: Day } | null {
  if (isMonth(ends)) return { from: `${ends}-01` as Day, to: lastDayOfMonth(ends) };
  const quarter = QUARTER.exec(ends);
  if (!quarter) return null;
  const last = Number(quarter[2]) * 3;
  const month = (number: number) => `${quarter[1]}-${String(number).padStart(2, "0")}-01` as Day;
  return { from: month(last - 2), to: lastDayOfMonth(month(last)) };
}

export const quarterOf = (day: Day): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
/** "Q4 2026" */
export const sayQuarter = (quarter: string): string => quarter.replace(QUARTER, "Q$2 $1");

/** The states that "open", "draft" and the plain ones stand for. */
export function statesOf(said: readonly string[]): PlanStatus[] {
  const states = said.flatMap((each): readonly PlanStatus[] => {
    if (each === "draft") return DRAFT_STATUSES;
    if (each === "open") return PLAN_STATUSES.filter((one) => one !== "closed" && one !== "cancelled");
    return PLAN_STATUSES.filter((one) => one === each);
  });
  return PLAN_STATUSES.filter((one) => states.includes(one));
}

export const healthsOf = (filter: PlanFilter): HealthStatus[] =>
  HEALTH_STATUSES.filter((health) => filter.health.includes(health));
