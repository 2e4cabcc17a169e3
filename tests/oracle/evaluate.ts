import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { type Adapter, inCaseWords } from "./adapter";
import { actionAdapters } from "./adapters/actions";
import { chartAdapters } from "./adapters/charts";
import { controlAdapters } from "./adapters/controls";
import { differenceAdapters } from "./adapters/differences";
import { indexAdapters } from "./adapters/indices";
import { lookAdapters } from "./adapters/looks";
import { moneyAdapters } from "./adapters/money";
import { planningAdapters } from "./adapters/planning";
import { windowAdapters } from "./adapters/windows";
import { describeIssues, oneLine, type ReferenceCase, readCase } from "./case-file";
import { compare } from "./compare";

/** Every method of the cases that the product knows, by its name there. */
export const ADAPTERS: ReadonlyMap<string, Adapter> = new Map<string, Adapter>(
  Object.entries({
    ...indexAdapters,
    ...windowAdapters,
    ...differenceAdapters,
    ...chartAdapters,
    ...planningAdapters,
    ...actionAdapters,
    ...controlAdapters,
    ...lookAdapters,
    ...moneyAdapters,
  }),
);

/** What became of one file; it passed when there is nothing to say. */
export interface Outcome {
  file: string;
  /** Null when the file could not be read as a case. */
  method: string | null;
  problems: string[];
}

/** The case files of a folder in order; the format's own description is none. */
export function listCaseFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && name !== "case.schema.json")
    .sort();
}

/** Evaluates one file with the product's own functions; any fault is an outcome, never a crash. */
export function evaluateFile(folder: string, file: string): Outcome {
  let text: string;
  try {
    text = readFileSync(join(folder, file), "utf8");
  } catch (error) {
    return { file, method: null, problems: [`${file}: cannot be read (${messageOf(error)})`] };
  }
  const read = readCase(text);
  if (!read.ok) return { file, method: null, problems: [`${file}: ${read.problem}`] };
  return { file, method: read.case.method, problems: problemsOf(read.case) };
}

function problemsOf(given: ReferenceCase): string[] {
  const evaluate = ADAPTERS.get(given.method);
  if (evaluate === undefined) return [`${given.id}: method not known yet (${given.method})`];
  let actual: unknown;
  try {
    actual = inCaseWords(evaluate(given));
  } catch (error) {
    return [`${given.id}: could not be evaluated (${messageOf(error)})`];
  }
  return compare(given.expected, actual, given.tolerance).map(
    (difference) =>
      `${given.id} ${difference.path}: expected ${show(difference.expected)}, got ${show(difference.actual)}`,
  );
}

function messageOf(error: unknown): string {
  if (error instanceof z.ZodError) return describeIssues(error);
  return oneLine(error);
}

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}
