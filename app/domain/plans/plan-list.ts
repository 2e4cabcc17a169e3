import type { Day } from "~/shared/calendar";
import type { CustomField, CustomValues } from "../fields/custom-field";
import { filterName, isGroupable, isOrdered } from "../fields/custom-filter";
import type { Health } from "./health";
import type { Inhibitor } from "./inhibitors";
import type { HaltReason, KpiDirection, PlanKind, PlanStatus, PlanTrigger } from "./plan";
import { isColumn } from "./plan-columns";
import { filterPairs, type PlanFilter, readPlanFilter } from "./plan-filter";

export const PLANS_PER_PAGE = 25;

/** What a list can be ordered by. The first of a pair is the way it is shown first. */
export const PLAN_SORTS = {
  number: { label: "Number", first: "desc" },
  title: { label: "Title", first: "asc" },
  end: { label: "End", first: "asc" },
  health: { label: "Health, worst first", first: "asc" },
  slip: { label: "Most slipped", first: "desc" },
  updated: { label: "Last changed", first: "desc" },
  planned: { label: "Planned spend", first: "desc" },
  spend: { label: "Actual spend", first: "desc" },
} as const;
export type PlanSort = keyof typeof PLAN_SORTS;

export const PLAN_GROUPS = {
  owner: "Owner",
  state: "State",
  health: "Health",
  stage: "Stage",
  sponsor: "Sponsor",
  quarter: "Quarter of end",
} as const;
export type PlanGroup = keyof typeof PLAN_GROUPS;

/** One address of the list: what is shown, in which order, with which columns. */
export interface PlanAsk {
  filter: PlanFilter;
  /** A sort of the list, or "f.<id>" of a field. */
  sort: string;
  desc: boolean;
  /** A group, "f.<id>" of a field, or "". */
  group: string;
  /** The columns beside the plan itself, in order; null: the usual ones. */
  columns: readonly string[] | null;
}

export const isPlanSort = (value: string): value is PlanSort => Object.hasOwn(PLAN_SORTS, value);
export const isPlanGroup = (value: string): value is PlanGroup => Object.hasOwn(PLAN_GROUPS, value);

const fieldOf = (name: string, fields: readonly CustomField[]): CustomField | undefined =>
  fields.find((field) => filterName(field.id) === name);

export const isSortable = (name: string, fields: readonly CustomField[]): boolean => {
  const field = fieldOf(name, fields);
  return isPlanSort(name) || (field !== undefined && (isOrdered(field.kind) || field.kind === "words"));
};
export const canGroupBy = (name: string, fields: readonly CustomField[]): boolean => {
  const field = fieldOf(name, fields);
  return isPlanGroup(name) || (field !== undefined && isGroupable(field.kind));
};

const MOST_COLUMNS = 30;

/** What the address asks for; what it does not know of is left out. */
export function readPlanAsk(
  params: URLSearchParams,
  fields: readonly CustomField[],
  currency: string,
): PlanAsk {
  const said = params.get("sort") ?? "";
  const desc = said.startsWith("-");
  const sort = desc ? said.slice(1) : said;
  const group = params.get("group") ?? "";
  const columns = params
    .getAll("cols")
    .flatMap((each) => each.split(","))
    .filter((id) => isColumn(id, fields));
  return {
    filter: readPlanFilter(params, fields, currency),
    sort: isSortable(sort, fields) ? sort : "number",
    desc: isSortable(sort, fields) ? desc : true,
    group: canGroupBy(group, fields) ? group : "",
    columns: params.has("cols") ? [...new Set(columns)].slice(0, MOST_COLUMNS) : null,
  };
}

export interface AskContext {
  fields: readonly CustomField[];
  currency: string;
}

/** The address of a list, the same for the same list. */
export function planQuery(ask: PlanAsk, { fields, currency }: AskContext): URLSearchParams {
  const pairs = filterPairs(ask.filter, fields, currency);
  const isUsual = ask.sort === "number" && ask.desc;
  if (!isUsual) pairs.push(["sort", `${ask.desc ? "-" : ""}${ask.sort}`]);
  if (ask.group !== "") pairs.push(["group", ask.group]);
  if (ask.columns !== null) pairs.push(["cols", ask.columns.join(",")]);
  return new URLSearchParams(pairs);
}

/** The way a click on a column's head orders the list. */
export function nextSort(ask: PlanAsk, sort: string): Pick<PlanAsk, "sort" | "desc"> {
  if (ask.sort === sort) return { sort, desc: !ask.desc };
  return { sort, desc: isPlanSort(sort) && PLAN_SORTS[sort].first === "desc" };
}

export interface NamedPerson {
  id: string;
  name: string;
  active: boolean;
}

/** The KPI that decides, from where to where. */
export interface RowKpi {
  id: string;
  name: string;
  unit: string;
  direction: KpiDirection;
  baseline: string | null;
  target: string | null;
  now: string | null;
  nowOn: Day | null;
  /** The last values, oldest first, for the small line. */
  values: readonly string[];
  reached: boolean;
  stale: boolean;
}

/** A plan as a row: what a glance over twenty of them has to tell. */
export interface PlanRow {
  id: string;
  code: string;
  title: string;
  kind: PlanKind;
  form: string;
  status: PlanStatus;
  /** Which group of the list it stands in. */
  group: string;
  health: Health | null;
  /** A reading is due. */
  stale: boolean;
  owner: NamedPerson | null;
  sponsor: NamedPerson | null;
  verifier: NamedPerson | null;
  stage: string;
  account: { id: string; name: string; tier: string | null } | null;
  trigger: PlanTrigger | "";
  goal: string;
  startOn: Day | null;
  endOn: Day | null;
  firstEndOn: Day | null;
  /** The work is promised and still ahead. */
  running: boolean;
  daysOverdue: number;
  /** How often the end was moved, and the days between first promise and the end that holds now. */
  moves: number;
  daysMoved: number;
  tasks: number;
  tasksDone: number;
  kpi: RowKpi | null;
  plannedMinor: bigint | null;
  actualMinor: bigint | null;
  /** "effective (changed after)" for closed plans. */
  verdict: string | null;
  /** Null where the column was not asked for, or nothing leads on. */
  next: { label: string; missing: number; waitsFor: string | null } | null;
  inhibitors: readonly Inhibitor[];
  hold: { reason: HaltReason | ""; wakeOn: Day | null } | null;
  updatedOn: Day;
  custom: CustomValues;
}

/** A group of the list with how many plans stand in it, on whichever page. */
export interface PlanGroupCount {
  key: string;
  /** What the group is of: a person's id, a state, a stage; "" for nothing given. */
  value: string;
  label: string;
  count: number;
}

export interface PlanList {
  rows: PlanRow[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
  total: number;
  groups: PlanGroupCount[];
}
