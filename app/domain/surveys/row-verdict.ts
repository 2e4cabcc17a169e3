import type { Day } from "~/shared/calendar";
import { minuteOf, readDate } from "./answer-date";
import { readPerception, readPlea } from "./answer-words";
import type { ColumnUse, FactRole, Mapping } from "./column-role";
import { isQuestionRole } from "./column-role";
import { cleanText } from "./headers";
import { isBlankAnswer, wholeNumber } from "./level";
import { EARLIEST_DAY, LIMITS, type QuestionKind, scaleOf, scaleText } from "./survey";

export interface ReadingRules {
  mapping: Mapping;
  timeZone: string;
  /** The workspace's day: answers cannot be from after it. */
  today: Day;
}

export interface ReadAnswer {
  key: string;
  kind: QuestionKind;
  value: number | null;
  text: string | null;
}

/** One respondent's answers, fit to be kept. */
export interface ReadRow {
  externalId: string;
  day: Day;
  account: string;
  contact: string;
  stage: string;
  channel: string;
  region: string;
  attributes: Record<string, string>;
  answers: ReadAnswer[];
  /** Where it was sent from and in which minute: read for the checks, kept nowhere. */
  source?: string;
  minute?: string;
}

/** What the quality list counts a row under that cannot be read. */
export type ReadingCheck = "impossibleDate" | "futureDate" | "outOfScale";

export interface Problem {
  column: string;
  reason: string;
  check?: ReadingCheck;
  /** The number that is no level of the scale. */
  value?: number;
}

export type RowReading = { ok: true; row: ReadRow } | { ok: false; problems: Problem[] };

/** A value as it is quoted in a reason: never longer than a glance. */
export const quoted = (value: string): string =>
  `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`.replace(/\s+/g, " ");

/** Reads one row by the mapping, naming everything that is wrong with it. Knows of no other row. */
export function readRow(cells: readonly string[], rules: ReadingRules): RowReading {
  const { columns } = rules.mapping;
  const problems: Problem[] = [];
  const wrong: Wrong = (column, reason, check, value) =>
    void problems.push({
      column,
      reason,
      ...(check && { check }),
      ...(value !== undefined && value !== null && { value }),
    });
  const extra = cells.slice(columns.length).filter((cell) => cell.trim() !== "").length;
  if (extra > 0) {
    wrong(
      "",
      `${cells.length} cells where the heading has ${columns.length}: probably a text without quotation marks holds the mark between columns`,
    );
  }
  const facts: Partial<Record<FactRole, string>> = {};
  const attributes: Record<string, string> = {};
  const answers: ReadAnswer[] = [];
  let hasAnswer = false;
  for (const [index, column] of columns.entries()) {
    if (column.role === "none") continue;
    const cell = cleanText(cells[index] ?? "").trim();
    if (isQuestionRole(column.role)) {
      const answer = readAnswer(cell, column, column.role, wrong);
      if (answer === "wrong") hasAnswer = true;
      else if (answer) {
        answers.push(answer);
        hasAnswer = true;
      }
    } else if (cell.length > LIMITS.text && column.role !== "responseId") {
      wrong(column.header, tooLong(cell, LIMITS.text));
    } else if (column.role === "attribute") {
      if (cell !== "") attributes[column.header] = cell;
    } else facts[column.role] = cell;
  }
  const externalId = readId(facts.responseId ?? "", headerOf(columns, "responseId"), wrong);
  const day = readDay(facts.date ?? "", rules, wrong);
  if (!hasAnswer) wrong("", "no answer in any of the question columns");
  if (problems.length > 0 || !day) return { ok: false, problems };
  const { account = "", contact = "", stage = "", channel = "", region = "", source = "" } = facts;
  const minute = minuteOf(facts.date ?? "");
  return {
    ok: true,
    row: {
      externalId,
      day,
      account,
      contact: contact.toLowerCase(),
      stage,
      channel,
      region,
      attributes,
      answers,
      ...(source !== "" && { source }),
      ...(minute !== "" && { minute }),
    },
  };
}

type Wrong = (column: string, reason: string, check?: ReadingCheck, value?: number | null) => void;

const headerOf = (columns: readonly ColumnUse[], role: FactRole): string =>
  columns.find((column) => column.role === role)?.header ?? "";

const tooLong = (cell: string, limit: number): string =>
  `${cell.length.toLocaleString("en-US")} characters long, the limit is ${limit.toLocaleString("en-US")}`;

function readId(id: string, column: string, wrong: Wrong): string {
  if (id === "") wrong(column, "no response id");
  else if (id.length > LIMITS.responseId)
    wrong(column, `the response id is ${tooLong(id, LIMITS.responseId)}`);
  return id;
}

function readDay(text: string, rules: ReadingRules, wrong: Wrong): Day | null {
  const column = headerOf(rules.mapping.columns, "date");
  if (text === "") {
    wrong(column, "no date");
    return null;
  }
  const date = readDate(text, rules.mapping.dateOrder, rules.timeZone);
  if (!date.ok) {
    const reasons = {
      form: `date ${quoted(text)} cannot be read`,
      impossible: `there is no such day as ${quoted(text)}`,
      order: `date ${quoted(text)} can be read both ways`,
    };
    wrong(column, reasons[date.problem], "impossibleDate");
    return null;
  }
  if (date.day > rules.today) wrong(column, `date ${quoted(text)} is in the future`, "futureDate");
  else if (date.day < EARLIEST_DAY)
    wrong(column, `date ${quoted(text)} is before ${EARLIEST_DAY.slice(0, 4)}`, "impossibleDate");
  return date.day;
}

function readAnswer(
  cell: string,
  column: ColumnUse,
  kind: QuestionKind,
  wrong: Wrong,
): ReadAnswer | "wrong" | null {
  const scale = scaleOf(kind, column);
  if (!scale) {
    if (cell === "") return null;
    if (cell.length <= LIMITS.verbatim) return { key: column.header, kind, value: null, text: cell };
    wrong(column.header, tooLong(cell, LIMITS.verbatim));
    return "wrong";
  }
  if (isBlankAnswer(cell)) return null;
  const value = wholeNumber(cell) ?? wordValue(cell, kind);
  if (value !== null && column.notApplicable.includes(value)) return null;
  if (value !== null && value >= scale[0] && value <= scale[1]) {
    return { key: column.header, kind, value, text: null };
  }
  wrong(column.header, offScale(cell, kind, value, scaleText(kind, column)), "outOfScale", value);
  return "wrong";
}

/** Steps of a ladder and wishes come as words as often as in numbers. */
function wordValue(cell: string, kind: QuestionKind): number | null {
  if (kind === "perception") return readPerception(cell);
  return kind === "plea" ? readPlea(cell) : null;
}

function offScale(cell: string, kind: QuestionKind, value: number | null, scale: string): string {
  if (kind === "perception") return `${quoted(cell)} is neither vendor, partner, trusted advisor nor 1-3`;
  if (kind === "plea") return `${quoted(cell)} says neither yes nor no`;
  return value === null
    ? `level ${quoted(cell)} is not a whole number ${scale}`
    : `level ${quoted(cell)} outside ${scale}`;
}

export const VERDICTS = ["valid", "warning", "duplicate", "alreadyThere", "invalid"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_LABELS: Record<Verdict, string> = {
  valid: "Valid",
  warning: "Valid, with a remark",
  duplicate: "Duplicate",
  alreadyThere: "Already present",
  invalid: "Invalid",
};

/** What the workspace and the rows before this one already hold. */
export interface Surroundings {
  /** The number of the row of this file that already brought this id. */
  rowWithId(externalId: string): number | undefined;
  isThere(externalId: string): boolean;
  isAccount(name: string): boolean;
  isContact(email: string): boolean;
}

export interface Judgement {
  verdict: Verdict;
  problems: Problem[];
  /** Present when the row is to be taken in. */
  row: ReadRow | null;
}

/** Already present comes before duplicate: a file sent twice is all there, its doubled row as well. */
export function judgeRow(reading: RowReading, rules: ReadingRules, around: Surroundings): Judgement {
  if (!reading.ok) return { verdict: "invalid", problems: reading.problems, row: null };
  const { row } = reading;
  const { columns } = rules.mapping;
  const idColumn = headerOf(columns, "responseId");
  if (around.isThere(row.externalId)) {
    return {
      verdict: "alreadyThere",
      problems: [{ column: idColumn, reason: "this response id is in the survey already" }],
      row: null,
    };
  }
  const before = around.rowWithId(row.externalId);
  if (before !== undefined) {
    return {
      verdict: "duplicate",
      problems: [{ column: idColumn, reason: `same response id as row ${before}` }],
      row: null,
    };
  }
  const problems: Problem[] = [];
  if (row.account !== "" && !around.isAccount(row.account)) {
    problems.push({
      column: headerOf(columns, "account"),
      reason: `account ${quoted(row.account)} unknown`,
    });
  }
  if (row.contact !== "" && !around.isContact(row.contact)) {
    problems.push({
      column: headerOf(columns, "contact"),
      reason: `contact ${quoted(row.contact)} unknown`,
    });
  }
  return { verdict: problems.length > 0 ? "warning" : "valid", problems, row };
}

export const problemText = (problems: readonly Problem[]): string =>
  problems.map((one) => one.reason).join("; ");
export const problemColumns = (problems: readonly Problem[]): string =>
  [...new Set(problems.map((one) => one.column))].filter((name) => name !== "").join(", ");
