import { type Day, isDay, isMonth, type Month } from "~/shared/calendar";
import { parsePlanCode, planCode } from "../plans/plan";
import { CAPABILITIES, type Capability } from "./capability";
import { BARRIERS, type Barrier, TASK_STATES, type TaskState } from "./task";

export const TASK_VIEWS = ["list", "board", "timeline", "calendar"] as const;
export type TaskViewName = (typeof TASK_VIEWS)[number];

export const TASK_GROUPS = ["person", "plan", "week", "state"] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];

export const TASK_SORTS = ["due", "title", "person", "plan", "state", "changed"] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

export const TIMELINE_ZOOMS = ["week", "month", "quarter"] as const;
export type TimelineZoom = (typeof TIMELINE_ZOOMS)[number];

/** Which tasks a view, its counts and its export speak of. */
export interface TaskFilter {
  /** "me", "all", "none", or a person's id. */
  who: string;
  /** CAP-005, or "" for all plans. */
  plan: string;
  /** "": what the view shows by itself. */
  state: "" | "open" | "all" | TaskState;
  when: "" | "late" | "week" | "none";
  /** Due on this one day: what a full day of the calendar leads to. */
  on: Day | "";
  mandatory: "" | "yes" | "no";
  barrier: "" | "any" | Barrier;
  containment: boolean;
  capability: "" | "any" | Capability;
  search: string;
}

/** All a page of tasks is asked; all of it stands in the address, so a view can be kept and sent. */
export interface TaskAsk extends TaskFilter {
  view: TaskViewName;
  group: "" | TaskGroup;
  sort: TaskSort;
  descending: boolean;
  zoom: TimelineZoom;
  /** The first day of the timeline, and the month of the calendar; "" for those around today. */
  from: Day | "";
  month: Month | "";
  /** Columns of the board that show more than their first cards: state → how many. */
  more: Partial<Record<TaskState, number>>;
  /** The saved view it came from; changing what is asked does not forget it. */
  saved: string;
}

export const EVERY_TASK: TaskAsk = {
  who: "all",
  plan: "",
  state: "",
  when: "",
  on: "",
  mandatory: "",
  barrier: "",
  containment: false,
  capability: "",
  search: "",
  view: "list",
  group: "",
  sort: "due",
  descending: false,
  zoom: "month",
  from: "",
  month: "",
  more: {},
  saved: "",
};

/** Where the views stand: all tasks, or those of one plan. */
export interface TaskPlace {
  path: string;
  /** The plan it stands in; it is not said again in the address. */
  plan: string;
  /** Whose tasks show when nothing is said. */
  who: string;
}

export const ALL_TASKS: TaskPlace = { path: "/tasks", plan: "", who: "me" };
export const tasksOfPlan = (code: string): TaskPlace => ({
  path: `/plans/${code}/tasks`,
  plan: code,
  who: "all",
});

export const CARDS_AT_FIRST = 50;
const MOST_CARDS = 500;

const oneOf = <T extends string>(values: readonly T[], given: string | null): T | "" =>
  values.find((value) => value === given) ?? "";

export const isTaskState = (value: string): value is TaskState =>
  (TASK_STATES as readonly string[]).includes(value);

function readMore(given: readonly string[]): TaskAsk["more"] {
  const more: TaskAsk["more"] = {};
  for (const text of given) {
    const [state = "", count = ""] = text.split(".");
    const cards = Number(count);
    if (!isTaskState(state) || !Number.isInteger(cards) || cards <= CARDS_AT_FIRST) continue;
    more[state] = Math.min(cards, MOST_CARDS);
  }
  return more;
}

/** What can be kept and asked of a database: no NUL, not endless. */
const plain = (given: string | null, limit: number): string =>
  (given ?? "").replaceAll("\u0000", "").trim().slice(0, limit);

/** A plan's code as it is written, whatever case it was typed in. */
function readPlan(given: string | null): string {
  const parts = parsePlanCode(plain(given, 40));
  return parts ? planCode(parts.number, parts.suffix) : "";
}

/** Nonsense in an address is left out, never an error. */
export function readTaskAsk(params: URLSearchParams, place: TaskPlace = ALL_TASKS): TaskAsk {
  const get = (name: string) => params.get(name);
  const on = get("on");
  const from = get("from");
  const month = get("month");
  return {
    who: plain(get("who"), 40) || place.who,
    plan: place.plan || readPlan(get("plan")),
    state: oneOf(["open", "all", ...TASK_STATES] as const, get("state")),
    when: oneOf(["late", "week", "none"] as const, get("when")),
    on: isDay(on) ? on : "",
    mandatory: oneOf(["yes", "no"] as const, get("mandatory")),
    barrier: oneOf(["any", ...(Object.keys(BARRIERS) as Barrier[])], get("barrier")),
    containment: get("containment") === "1",
    capability: oneOf(["any", ...(Object.keys(CAPABILITIES) as Capability[])], get("capability")),
    search: plain(get("q"), 200),
    view: oneOf(TASK_VIEWS, get("view")) || "list",
    group: oneOf(TASK_GROUPS, get("group")),
    sort: oneOf(TASK_SORTS, get("sort")) || "due",
    descending: get("dir") === "desc",
    zoom: oneOf(TIMELINE_ZOOMS, get("zoom")) || "month",
    from: isDay(from) ? from : "",
    month: isMonth(month) ? month : "",
    more: readMore(params.getAll("more")),
    saved: plain(get("saved"), 40),
  };
}

/** The address of a view, with whatever goes without saying left out. */
export function taskQuery(ask: TaskAsk, place: TaskPlace = ALL_TASKS): string {
  const pairs: [string, string][] = [
    ["view", ask.view === "list" ? "" : ask.view],
    ["who", ask.who === place.who ? "" : ask.who],
    ["plan", place.plan ? "" : ask.plan],
    ["state", ask.state],
    ["when", ask.when],
    ["on", ask.on],
    ["mandatory", ask.mandatory],
    ["barrier", ask.barrier],
    ["containment", ask.containment ? "1" : ""],
    ["capability", ask.capability],
    ["q", ask.search],
    ["group", ask.group],
    ["sort", ask.sort === "due" ? "" : ask.sort],
    ["dir", ask.descending ? "desc" : ""],
    ["zoom", ask.zoom === "month" ? "" : ask.zoom],
    ["from", ask.from],
    ["month", ask.month],
    ...Object.entries(ask.more).map(([state, cards]): [string, string] => ["more", `${state}.${cards}`]),
    ["saved", ask.saved],
  ];
  return new URLSearchParams(pairs.filter(([, value]) => value !== "")).toString();
}

export function tasksHref(place: TaskPlace, ask: TaskAsk, change: Partial<TaskAsk> = {}): string {
  const query = taskQuery({ ...ask, ...change }, place);
  return query === "" ? place.path : `${place.path}?${query}`;
}

/** The states a filter speaks of. A list is of what is still to do; the other views show what was done as well. */
export function statesOf(ask: Pick<TaskAsk, "state" | "view">): readonly TaskState[] {
  const state = ask.state || (ask.view === "list" ? "open" : "live");
  if (state === "open") return ["todo", "inProgress", "blocked"];
  if (state === "live") return ["todo", "inProgress", "blocked", "done"];
  return state === "all" ? TASK_STATES : [state];
}

const NOT_NARROWED: TaskFilter = EVERY_TASK;

/** Whether anything but person, plan and state cuts the list: then an empty one says what to take away. */
export const isNarrowed = (ask: TaskFilter): boolean =>
  (["when", "on", "mandatory", "barrier", "containment", "capability", "search"] as const).some(
    (name) => ask[name] !== NOT_NARROWED[name],
  );
