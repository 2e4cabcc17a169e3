import * as z from "zod";
import {
  BENEFIT_KIND_LABELS,
  BENEFIT_KINDS,
  type BusinessCase,
  type CaseFactor,
  type CaseLine,
  COST_KIND_LABELS,
  COST_KINDS,
} from "./business-case";
import { amountField, figureField, percentField, shortText, unitProblem, wholeField } from "./case-fields";
import { isMoneyUnit } from "./quantity";

export const MOST_LINES = 40;
export const MOST_FACTORS = 12;
export const MOST_MONTHS = 120;

const STALE_PAGE = "This page is missing the version it was read at; reload it.";
const NO_SUCH = "Choose from the list.";

const isBlank = (row: unknown, fixed: readonly string[]): boolean =>
  typeof row === "object" &&
  row !== null &&
  Object.entries(row).every(([name, value]) => fixed.includes(name) || isEmpty(value));
const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.every((row) => isBlank(row, FACTOR_FIXED)) : String(value ?? "").trim() === "";

/** What a row holds without anybody having typed anything. */
const LINE_FIXED = ["id", "side", "driver", "kind", "rhythm", "evidence", "metricId", "fromMonth"];
const FACTOR_FIXED = ["key"];

const withoutBlank = (fixed: readonly string[]) => (value: unknown) =>
  Array.isArray(value) ? value.filter((row) => !isBlank(row, fixed)) : value;

const factorSchema = (currency: string) =>
  z
    .object({
      key: shortText(60),
      name: shortText(80),
      value: figureField,
      unit: shortText(40),
      low: figureField,
      high: figureField,
      source: shortText(200),
    })
    .superRefine((factor, context) => {
      const say = (path: string, message: string) =>
        context.addIssue({ code: "custom", path: [path], message });
      if (factor.name === "") say("name", "Say what this figure is: projects, hourly rate.");
      const unit = unitProblem(factor.unit, currency);
      if (unit) say("unit", unit);
      const problem = rangeProblem(factor);
      if (problem) say(problem.at, problem.says);
    });

/** Where it could lie: both ends or none, around the value. */
function rangeProblem({ value, low, high }: CaseFactor): { at: "low" | "high"; says: string } | null {
  if (low === "" && high === "") return null;
  if (low === "" || high === "") {
    return { at: low === "" ? "low" : "high", says: "Give both ends of the range, or none." };
  }
  if (Number(low) > Number(high)) return { at: "low", says: "The low end lies above the high one." };
  if (value !== "" && (Number(value) < Number(low) || Number(value) > Number(high))) {
    return { at: "low", says: `The value ${value} has to lie between its ends.` };
  }
  return null;
}

const lineSchema = (currency: string) =>
  z
    .object({
      id: shortText(60),
      side: z.enum(["cost", "benefit"], { error: NO_SUCH }),
      label: shortText(120),
      kind: z.enum([...COST_KINDS, ...BENEFIT_KINDS], { error: NO_SUCH }),
      driver: z.enum(["amount", "factors", "effect"], { error: NO_SUCH }),
      metricId: shortText(60),
      rhythm: z.enum(["once", "monthly", "spread"], { error: NO_SUCH }).default("once"),
      fromMonth: wholeField(0, MOST_MONTHS, `Write a month from 0 (at once) to ${MOST_MONTHS}.`),
      months: wholeField(1, MOST_MONTHS, `Write a number of months from 1 to ${MOST_MONTHS}.`),
      amountMinor: amountField(currency),
      actualMinor: amountField(currency),
      evidence: z
        .enum(["beforeAfter", "estimated"], { error: "Measured with control is earned, never chosen." })
        .default("estimated"),
      source: shortText(300),
      factors: z
        .preprocess(
          withoutBlank(FACTOR_FIXED),
          z
            .array(factorSchema(currency))
            .max(MOST_FACTORS, { error: `At most ${MOST_FACTORS} figures in one line.` }),
        )
        .default([]),
    })
    .superRefine((line, context) => {
      for (const { path, message } of lineProblems(line, currency)) {
        context.addIssue({ code: "custom", path, message });
      }
    });

type LineInput = Omit<CaseLine, "metricId" | "fromMonth"> & { metricId: string; fromMonth: number | null };

function lineProblems(line: LineInput, currency: string): { path: (string | number)[]; message: string }[] {
  const problems: { path: (string | number)[]; message: string }[] = [];
  const say = (message: string, ...path: (string | number)[]) => problems.push({ path, message });
  if (line.label === "") say("Say what it is.", "label");
  const kinds: Record<string, string> = line.side === "cost" ? COST_KIND_LABELS : BENEFIT_KIND_LABELS;
  if (!Object.hasOwn(kinds, line.kind)) say(NO_SUCH, "kind");
  if (line.side === "cost") {
    const below = "A cost cannot lie below zero; what comes back is a benefit.";
    if (line.amountMinor !== null && line.amountMinor < 0n) say(below, "amountMinor");
    if (line.actualMinor !== null && line.actualMinor < 0n) say(below, "actualMinor");
    if (line.driver === "effect")
      say("An effect is a benefit. Write the cost as an amount or a product.", "driver");
    for (const [at, { value }] of line.factors.entries()) {
      if (value.startsWith("-")) say(below, "factors", at, "value");
    }
  }
  if (line.driver === "effect" && line.metricId === "")
    say("Choose the metric whose effect it is.", "metricId");
  if (line.driver !== "amount") moneyProblem(line.factors, currency, say);
  return problems;
}

/** A product is an amount of money when exactly one of its figures is. */
function moneyProblem(
  factors: readonly CaseFactor[],
  currency: string,
  say: (message: string, ...path: (string | number)[]) => void,
): void {
  if (factors.length === 0) {
    say(`Add the figures it is multiplied by, one of them in ${currency}.`, "factors");
    return;
  }
  const money = factors.flatMap(({ unit }, at) => (isMoneyUnit(unit, currency) ? [at] : []));
  if (money.length === 0) {
    say(
      `One figure has to be money: give it the unit “${currency}” or “${currency} per hour”.`,
      "factors",
      factors.length - 1,
      "unit",
    );
  }
  if (money.length > 1) {
    say(
      `Only one figure of a product can be money: ${currency} times ${currency} is no amount.`,
      "factors",
      money[1] ?? 0,
      "unit",
    );
  }
}

/** A business case as a form sends it. Names nest: "lines.0.factors.1.value". */
export const caseSchema = (currency: string) =>
  z.object({
    /** 0 for a case that is not there yet. */
    version: z.coerce.number({ error: STALE_PAGE }).int(STALE_PAGE).min(0, STALE_PAGE),
    horizonMonths: wholeField(1, MOST_MONTHS, `Write a number of months from 1 to ${MOST_MONTHS}.`).transform(
      (months) => months ?? 12,
    ),
    discountRate: percentField(-50, 1000, "Write a rate between −50 and 1,000 per cent a year."),
    attribution: percentField(0, 100, "Write a share between 0 and 100 per cent.").transform(
      (share) => share || "1",
    ),
    note: z.string().trim().max(2_000, { error: "At most 2,000 characters." }).default(""),
    lines: z
      .preprocess(
        withoutBlank(LINE_FIXED),
        z.array(lineSchema(currency)).max(MOST_LINES, { error: `At most ${MOST_LINES} lines.` }),
      )
      .default([]),
  });

export type CaseInput = z.output<ReturnType<typeof caseSchema>>;

const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40) || "figure";

/** Keys stay once given, so that a what-if link keeps its meaning; a new figure gets one from its name. */
export function withKeys(factors: readonly CaseFactor[]): CaseFactor[] {
  const taken = new Set(["amount", "effect"]);
  return factors.map((factor) => {
    const wanted = factor.key || slug(factor.name);
    let key = wanted;
    for (let next = 2; taken.has(key); next += 1) key = `${wanted}-${next}`;
    taken.add(key);
    return { ...factor, key };
  });
}

/** What was sent as lines of a case; ids of new lines come from the caller. */
export const linesOfInput = (
  input: CaseInput,
  known: ReadonlySet<string>,
  newId: (at: number) => string,
): CaseLine[] =>
  input.lines.map((line, at) => ({
    ...line,
    id: known.has(line.id) ? line.id : newId(at),
    metricId: line.driver === "effect" ? line.metricId : null,
    fromMonth: line.fromMonth ?? 0,
    months: line.rhythm === "once" ? null : line.months,
    amountMinor: line.driver === "amount" ? line.amountMinor : null,
    // What an effect really was, its measurement tells.
    actualMinor: line.driver === "effect" ? null : line.actualMinor,
    factors: line.driver === "amount" ? [] : withKeys(line.factors),
    evidence: line.side === "cost" || line.driver === "effect" ? "estimated" : line.evidence,
  }));

/** The case a form describes, so that its total can be shown before it is saved. */
export const caseOfInput = (
  input: CaseInput,
  around: Pick<BusinessCase, "id" | "version" | "currency" | "seed" | "discountRate">,
  lines: readonly CaseLine[],
): BusinessCase => ({
  ...around,
  horizonMonths: input.horizonMonths,
  discountRate: input.discountRate || around.discountRate,
  attribution: input.attribution,
  note: input.note,
  lines,
});
