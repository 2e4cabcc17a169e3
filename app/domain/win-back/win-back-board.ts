import type { Day } from "~/shared/calendar";
import {
  isLossReason,
  isWinBackStatus,
  type LossReason,
  WIN_BACK_STATUSES,
  type WinBackStatus,
} from "./win-back";
import { WIN_BACK } from "./win-back-places";

/** One case as board, list, report and file show it. */
export interface WinBackRow {
  id: string;
  code: string;
  number: number;
  accountId: string;
  account: string;
  tier: string | null;
  segment: string;
  region: string;
  status: WinBackStatus;
  reason: LossReason | "";
  valueMinor: bigint | null;
  wonMinor: bigint | null;
  lostOn: Day;
  wonOn: Day | null;
  tryAgainOn: Day | null;
  ownerId: string | null;
  owner: string | null;
  nextStep: string;
  nextOn: Day | null;
  /** Approached before the cause was shown to be gone. */
  early: boolean;
  plans: { code: string; effective: boolean }[];
}

/** Which cases a board, a list and its file speak of; all of it stands in the address. */
export interface WinBackAsk {
  /** "" anybody, "me", "none", or a person's id. */
  owner: string;
  reason: LossReason | "none" | "";
  /** The year of the loss. */
  year: string;
  /** One state as a list; "" is the board. */
  state: WinBackStatus | "";
}

export const ANY_WIN_BACK: WinBackAsk = { owner: "", reason: "", year: "", state: "" };

export function readWinBackAsk(params: URLSearchParams): WinBackAsk {
  const [reason, year, state] = ["reason", "year", "state"].map((name) => params.get(name) ?? "");
  return {
    owner: (params.get("owner") ?? "").slice(0, 40),
    reason: reason === "none" || isLossReason(reason) ? reason : "",
    year: year && /^\d{4}$/.test(year) ? year : "",
    state: isWinBackStatus(state) ? state : "",
  };
}

export function winBackHref(ask: WinBackAsk, change: Partial<WinBackAsk> = {}, path = WIN_BACK): string {
  const pairs = Object.entries({ ...ask, ...change }).filter(([, value]) => value !== "");
  const query = new URLSearchParams(pairs).toString();
  return query === "" ? path : `${path}?${query}`;
}

export const isNarrowed = ({ owner, reason, year }: WinBackAsk): boolean =>
  owner !== "" || reason !== "" || year !== "";

const fits = (row: WinBackRow, ask: WinBackAsk, meId: string): boolean =>
  (ask.owner === "" ||
    (ask.owner === "none"
      ? row.ownerId === null
      : row.ownerId === (ask.owner === "me" ? meId : ask.owner))) &&
  (ask.reason === "" || row.reason === (ask.reason === "none" ? "" : ask.reason)) &&
  (ask.year === "" || row.lostOn.startsWith(ask.year)) &&
  (ask.state === "" || row.status === ask.state);

/** What a case stands for: what came back, where it did; else what there is to win back. */
export const worthOf = ({ status, wonMinor, valueMinor }: WinBackRow): bigint | null =>
  status === "wonBack" ? wonMinor : valueMinor;

/** The cases asked for, the greatest value first; those without one last, the newest loss first. */
export const casesFor = (rows: readonly WinBackRow[], ask: WinBackAsk, meId: string): WinBackRow[] =>
  rows.filter((row) => fits(row, ask, meId)).sort(byWorth);

function byWorth(a: WinBackRow, b: WinBackRow): number {
  const [x, y] = [worthOf(a), worthOf(b)];
  if (x !== y) {
    if (x === null) return 1;
    if (y === null) return -1;
    return x > y ? -1 : 1;
  }
  return a.lostOn === b.lostOn ? a.number - b.number : a.lostOn > b.lostOn ? -1 : 1;
}

export interface Worth {
  count: number;
  /** Null where none of them has a value: no data is not 0. */
  minor: bigint | null;
  unvalued: number;
}

/** What cases add up to: of exactly the rows that are listed. */
export function sumOf(rows: readonly WinBackRow[]): Worth {
  const valued = rows.flatMap((row) => worthOf(row) ?? []);
  return {
    count: rows.length,
    minor: valued.length === 0 ? null : valued.reduce((sum, minor) => sum + minor, 0n),
    unvalued: rows.length - valued.length,
  };
}

export interface BoardColumn extends Worth {
  status: WinBackStatus;
  rows: WinBackRow[];
}

/** As many cards as a column shows; the rest stands in its list. */
export const CARDS = 30;
/** Rows of a list on one page. */
export const LIST_ROWS = 50;

export function boardOf(rows: readonly WinBackRow[]): BoardColumn[] {
  return WIN_BACK_STATUSES.map((status) => {
    const own = rows.filter((row) => row.status === status);
    return { status, ...sumOf(own), rows: own.slice(0, CARDS) };
  });
}

export interface ReasonLine {
  reason: LossReason | "";
  lost: Worth;
  wonBack: Worth;
  open: number;
  forGood: number;
}

/** Why customers leave, and from which reason they come back: the greatest loss first, "no reason yet" last. */
export function reasonsOf(rows: readonly WinBackRow[]): ReasonLine[] {
  const reasons = [...new Set(rows.map(({ reason }) => reason))];
  const lines = reasons.map((reason): ReasonLine => {
    const own = rows.filter((row) => row.reason === reason);
    const back = own.filter(({ status }) => status === "wonBack");
    const forGood = own.filter(({ status }) => status === "lostForGood").length;
    const values = own.flatMap(({ valueMinor }) => valueMinor ?? []);
    return {
      reason,
      lost: {
        count: own.length,
        minor: values.length === 0 ? null : values.reduce((sum, minor) => sum + minor, 0n),
        unvalued: own.length - values.length,
      },
      wonBack: sumOf(back),
      forGood,
      open: own.length - back.length - forGood,
    };
  });
  return lines.sort((a, b) => {
    if ((a.reason === "") !== (b.reason === "")) return a.reason === "" ? 1 : -1;
    const [x, y] = [a.lost.minor ?? -1n, b.lost.minor ?? -1n];
    return x === y ? b.lost.count - a.lost.count || a.reason.localeCompare(b.reason, "en") : x > y ? -1 : 1;
  });
}

/** The years in which somebody was lost, the newest first. */
export const yearsOf = (rows: readonly WinBackRow[]): string[] =>
  [...new Set(rows.map(({ lostOn }) => lostOn.slice(0, 4)))].sort().reverse();

/** What of a program's address means nothing; a wrong word must not quietly widen the list. */
export function winBackProblems(params: URLSearchParams): string[] {
  const ask = readWinBackAsk(params);
  const problems: string[] = [];
  for (const [name, value] of params) {
    if (name !== "state" && name !== "reason" && name !== "year")
      problems.push(`“${name.slice(0, 40)}” is no part of this address.`);
    else if (value !== "" && ask[name] === "") problems.push(`“${value.slice(0, 40)}” is no ${name}.`);
  }
  return problems;
}
