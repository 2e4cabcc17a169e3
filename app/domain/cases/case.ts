import type { Day } from "~/shared/calendar";

/** The words of a case: one customer who must hear from us. */

export const CASE_STATUSES = [
  "new",
  "acknowledged",
  "inProgress",
  "resolved",
  "told",
  "notACase",
  "withdrawn",
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CASE_STATUS_LABELS: Record<CaseStatus, string> = {
  new: "New",
  acknowledged: "Acknowledged",
  inProgress: "In progress",
  resolved: "Resolved",
  told: "Told",
  notACase: "Not a case",
  withdrawn: "Withdrawn",
};

/** The way a case takes when nothing stops it. */
export const CASE_PATH: readonly CaseStatus[] = ["new", "acknowledged", "inProgress", "resolved", "told"];

/** Still asks for somebody to do something. */
export const OPEN_CASES: readonly CaseStatus[] = ["new", "acknowledged", "inProgress", "resolved"];
export const isOpenCase = (status: CaseStatus): boolean => OPEN_CASES.includes(status);
export const isCaseStatus = (value: string): value is CaseStatus =>
  (CASE_STATUSES as readonly string[]).includes(value);

export const CASE_CAUSES = ["lowAnswer", "plea", "bounce", "manual"] as const;
export type CaseCause = (typeof CASE_CAUSES)[number];
export const CASE_CAUSE_LABELS: Record<CaseCause, string> = {
  lowAnswer: "Low answer",
  plea: "Asked to be contacted",
  bounce: "Mail came back",
  manual: "Opened by hand",
};
export const isCaseCause = (value: string): value is CaseCause =>
  (CASE_CAUSES as readonly string[]).includes(value);

/** What came of it; "not a case" is a way out of its own. */
export const CASE_OUTCOMES = ["solved", "partlySolved", "notSolvable", "noAnswer"] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];
export const CASE_OUTCOME_LABELS: Record<CaseOutcome, string> = {
  solved: "Solved",
  partlySolved: "Partly solved",
  notSolvable: "Cannot be solved",
  noAnswer: "The customer did not answer",
};
export const outcomeLabel = (outcome: string): string =>
  outcome === "notACase"
    ? CASE_STATUS_LABELS.notACase
    : (CASE_OUTCOME_LABELS[outcome as CaseOutcome] ?? "not said yet");

/** By which way the customer heard what came of it. */
export const TOLD_WAYS = ["call", "mail", "meeting", "account", "survey"] as const;
export type ToldWay = (typeof TOLD_WAYS)[number];
export const TOLD_WAY_LABELS: Record<ToldWay, string> = {
  call: "By a call",
  mail: "By mail",
  meeting: "In a meeting",
  account: "Through somebody else of the account",
  survey: "With the next survey, or in public",
};
/** Ways that reach out to the very person who answered. */
export const PERSONAL_WAYS: readonly ToldWay[] = ["call", "mail", "meeting"];

export const ENTRY_KINDS = ["note", "call", "mail", "meeting"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export const ENTRY_KIND_LABELS: Record<EntryKind, string> = {
  note: "Note among us",
  call: "Call",
  mail: "Mail",
  meeting: "Meeting",
};
export const SPEAKERS = ["us", "customer"] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** How old an answer may be to open a case by itself: nobody wants to be called about last spring. */
export const FRESH_DAYS = 30;
/** For so long an acknowledgement can be taken back. */
export const UNDO_MINUTES = 10;

export const caseCode = (number: number): string => `CASE-${number}`;
export const caseHref = (number: number): string => `/cases/${caseCode(number)}`;
/** "CASE-12", "case-12" or "12"; null for anything else. */
export function parseCaseCode(text: string): number | null {
  const digits = /^(?:case-)?(\d{1,9})$/i.exec(text)?.[1];
  return digits && Number(digits) > 0 && Number(digits) <= 2_147_483_647 ? Number(digits) : null;
}

/** Until when the next step is promised; null where nothing is promised any more. */
export function dueOf(record: { status: CaseStatus; acknowledgeBy: Day; resolveBy: Day }): Day | null {
  if (record.status === "new") return record.acknowledgeBy;
  if (record.status === "acknowledged" || record.status === "inProgress") return record.resolveBy;
  return null;
}

export function isOverdue(
  record: { status: CaseStatus; acknowledgeBy: Day; resolveBy: Day },
  today: Day,
): boolean {
  const due = dueOf(record);
  return due !== null && due < today;
}

/** What the case is about, without anybody's name: names stand on the page, where consent is asked. */
export function caseTitle(from: {
  cause: CaseCause;
  value: number | null;
  account: string | null;
  level: string | null;
}): string {
  const whose = from.account ? ` at ${from.account}` : "";
  const who = `${LEVEL_WORDS[from.level ?? ""] ?? "somebody"}${whose}`;
  const title =
    from.cause === "plea"
      ? `Call back ${who}`
      : from.cause === "bounce"
        ? `Mail to ${who} came back`
        : `${from.value ?? "A low answer"}${from.value === null ? "" : " of 5"} from ${who}`;
  return title.slice(0, 200);
}

const LEVEL_WORDS: Record<string, string> = {
  DM: "a decision maker",
  RM: "a recommender",
  IF: "an influencer",
};
