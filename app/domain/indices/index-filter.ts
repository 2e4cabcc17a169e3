import * as z from "zod";
import { type Day, firstDayOfMonth, isDay, isMonth, lastDayOfMonth, monthOf } from "~/shared/calendar";
import { defaultWindow, type IndexWindow, isWholeMonths } from "./index-window";
import { hasOwnScale, levelsOf, MEASURES } from "./measure";

/** Stands for "nothing was given", which is a segment too: untiered accounts, answers without a stage. */
export const NOT_GIVEN = "(none)";

const segment = z.string().trim().min(1).max(300).nullable();

/** Which answers an index is read of. Empty parts do not narrow. */
export const indexFilterSchema = z.object({
  measure: z.enum(MEASURES),
  survey: segment,
  question: segment,
  tier: z.enum(["I", "II", "III", NOT_GIVEN]).nullable(),
  level: z.enum(["DM", "RM", "IF", NOT_GIVEN]).nullable(),
  stage: segment,
  region: segment,
  channel: segment,
  account: segment,
  /** The customers' own segment, as their accounts bear it; findings kept before it existed know none. */
  segment: segment.default(null),
  /** Who looks after the account. */
  owner: segment.default(null),
  /** The survey's own attribute to split by; with a value it narrows too. */
  attribute: segment,
  value: segment,
});
export type IndexFilter = z.infer<typeof indexFilterSchema>;

export const FILTER_KEYS = [
  "survey",
  "question",
  "tier",
  "level",
  "stage",
  "region",
  "channel",
  "account",
  "segment",
  "owner",
  "attribute",
  "value",
] as const satisfies readonly (keyof IndexFilter)[];
export type FilterKey = (typeof FILTER_KEYS)[number];

export const NO_FILTER: IndexFilter = {
  measure: "satisfaction",
  survey: null,
  question: null,
  tier: null,
  level: null,
  stage: null,
  region: null,
  channel: null,
  account: null,
  segment: null,
  owner: null,
  attribute: null,
  value: null,
};

export interface IndexQuestion {
  filter: IndexFilter;
  window: IndexWindow;
  /** Parts of the address that could not be read; they are named on the page, never silently dropped. */
  problems: string[];
}

const WORDS: Record<string, string> = {
  measure: "index",
  level: "contact level",
  owner: "account owner",
  value: "attribute value",
};

/** Reads a filter from an address. Today decides the window that is meant when none is given. */
export function readIndexQuery(params: URLSearchParams, today: Day): IndexQuestion {
  const problems: string[] = [];
  const filter: IndexFilter = { ...NO_FILTER };
  for (const key of ["measure", ...FILTER_KEYS] as const) {
    const given = params.get(key)?.trim();
    if (!given) continue;
    const parsed = indexFilterSchema.shape[key].safeParse(given);
    if (parsed.success) Object.assign(filter, { [key]: parsed.data });
    else problems.push(`“${given.slice(0, 40)}” is no ${WORDS[key] ?? key}, so all are shown.`);
  }
  if (filter.attribute === null) filter.value = null;
  return { filter, window: readWindow(params, today, problems), problems };
}

/** A window is read month by month; nobody means the thousands of years an address could name. */
const [FIRST_YEAR, LAST_YEAR] = ["1970", "2100"];

function readWindow(params: URLSearchParams, today: Day, problems: string[]): IndexWindow {
  const usual = defaultWindow(today);
  const read = (name: "from" | "to"): Day | null => {
    const given = params.get(name)?.trim();
    if (!given) return null;
    if ((isMonth(given) || isDay(given)) && (given < FIRST_YEAR || given > LAST_YEAR)) {
      problems.push(`“${given}” is too far off, so the usual window is shown.`);
      return null;
    }
    if (isMonth(given)) return name === "from" ? firstDayOfMonth(given) : lastDayOfMonth(given);
    if (isDay(given)) return given;
    problems.push(`“${given.slice(0, 40)}” is no month, so the usual window is shown.`);
    return null;
  };
  const [from, to] = [read("from"), read("to")];
  if (!from && !to) return usual;
  // One end alone means that one month.
  const window = { from: from ?? firstDayOfMonth(to as Day), to: to ?? lastDayOfMonth(from as Day) };
  if (window.from <= window.to) return window;
  problems.push("The window ends before it begins, so the usual one is shown.");
  return usual;
}

/** The address of a filter: only what narrows is named; the window always is, so that a link keeps its meaning. */
export function indexQuery(
  filter: IndexFilter,
  window: IndexWindow,
  more: Record<string, string> = {},
): string {
  const params = new URLSearchParams();
  if (filter.measure !== "satisfaction") params.set("measure", filter.measure);
  for (const key of FILTER_KEYS) {
    const value = filter[key];
    if (value !== null) params.set(key, value);
  }
  const whole = isWholeMonths(window);
  params.set("from", whole ? monthOf(window.from) : window.from);
  params.set("to", whole ? monthOf(window.to) : window.to);
  for (const [key, value] of Object.entries(more)) params.set(key, value);
  return params.toString();
}

export const indexHref = (filter: IndexFilter, window: IndexWindow): string =>
  `/index?${indexQuery(filter, window)}`;

/** The rows behind a figure; `scores` narrows to some values of the scale. */
export const answersHref = (filter: IndexFilter, window: IndexWindow, scores?: readonly number[]): string =>
  `/answers?${indexQuery(filter, window, scores ? { scores: scores.join(",") } : {})}`;

/** Single values of the scale, as asked for in an address. Empty: all. */
export function readScores(params: URLSearchParams, filter: IndexFilter): number[] {
  const levels = levelsOf(filter.measure);
  const wanted = (params.get("scores") ?? "").split(",").filter((text) => /^-?\d{1,3}$/.test(text.trim()));
  // The ends of another scale are its question's; a value outside them finds no answer.
  return [...new Set(wanted.map(Number))].filter(
    (score) => hasOwnScale(filter.measure) || levels.includes(score),
  );
}

/** Whether only whole surveys are read. Figures typed in as counts know no accounts, contacts or attributes. */
export const isOfWholeSurveys = (filter: IndexFilter): boolean =>
  FILTER_KEYS.every(
    (key) => key === "survey" || (key === "attribute" && filter.value === null) || filter[key] === null,
  );
