import * as z from "zod";
import { storableText } from "../../activity/activity";
import {
  INDEX_SHOWS,
  PILOT_SHOWS,
  PLAN_SHOWS,
  REVENUE_SHOWS,
  SOURCE_KINDS,
  type SourceKind,
} from "./figure-labels";
import { FIGURE_NAME, type FigureSource, figureSourceSchema } from "./figure-source";

/** Parts of an index that a form can narrow to. */
export const SOURCE_FILTERS = ["tier", "level", "stage", "region", "channel", "survey", "account"] as const;

const field = z.string().trim().max(300).optional();

/** The fields of the picker, one form for every kind; what does not belong to the kind is left aside. */
const pickerFields = z.object({
  kind: z.enum(SOURCE_KINDS, { error: "Choose where the figure comes from." }),
  measure: field,
  show: field,
  code: field,
  from: field,
  to: field,
  ...Object.fromEntries(SOURCE_FILTERS.map((name) => [name, field])),
});

/** Nobody means the thousands of years that a day could name. */
const [FIRST_DAY, LAST_DAY] = ["1970-01-01", "2099-12-31"];

const isShow = (shows: Record<string, string>, show: string | undefined): boolean =>
  show !== undefined && show in shows;

/** Reads a source from form fields or an address; null where it is not said in full yet. */
export function readSource(
  fields: Record<string, unknown>,
): { source: FigureSource } | { problems: Record<string, string[]> } {
  const parsed = pickerFields.safeParse(fields);
  if (!parsed.success) return { problems: { kind: ["Choose where the figure comes from."] } };
  const given = parsed.data as Record<string, string | undefined> & { kind: SourceKind };
  const { kind, code, measure, show, from, to } = given;
  const problems: Record<string, string[]> = {};
  const need = (name: string, there: boolean, words: string) => {
    if (!there) problems[name] = [words];
  };
  const shows = { index: INDEX_SHOWS, plan: PLAN_SHOWS, pilot: PILOT_SHOWS, revenue: REVENUE_SHOWS }[kind];
  need("show", isShow(shows, show), "Choose which figure of it.");
  if (kind === "plan" || kind === "pilot") need("code", !!code, `Choose the ${kind}.`);
  if (kind === "index") need("measure", !!measure, "Choose the index.");
  const filter = Object.fromEntries(
    SOURCE_FILTERS.flatMap((name) => (given[name] ? [[name, given[name]]] : [])),
  );
  const isSpan = kind === "index" || kind === "revenue";
  const source = figureSourceSchema.safeParse({
    kind,
    show,
    ...(isSpan ? { from, to } : { code: code?.toUpperCase() }),
    ...(kind === "index" && { measure, filter }),
  });
  if (isSpan) {
    need("from", !!from, "Say from which day.");
    need("to", !!to, "Say until which day.");
    if (from && to && from > to) problems.to = ["It ends before it begins."];
    if (from && from < FIRST_DAY) problems.from = ["Choose a day after 1970."];
    if (to && to > LAST_DAY) problems.to = ["Choose a day before 2100."];
  }
  if (source.success && Object.keys(problems).length === 0) return { source: source.data };
  if (!source.success) {
    for (const issue of source.error.issues) {
      const name = String(issue.path[0] ?? "kind");
      problems[name] ??= [issue.message];
    }
  }
  return { problems };
}

const name = z
  .string({ error: "Give it a name." })
  .trim()
  .regex(
    FIGURE_NAME,
    "A name of small letters, digits and low lines that begins with a letter, like sbi_q3.",
  );
const label = z
  .string()
  .trim()
  .overwrite(storableText)
  .max(200, "At most 200 characters, please; shorten it.")
  .default("");
const decimals = z.coerce
  .number({ error: "A whole number from 0 to 6." })
  .int("A whole number from 0 to 6.")
  .min(0, "A whole number from 0 to 6.")
  .max(6, "A whole number from 0 to 6.");

/** A value is never taken from anybody: it is read from the records. */
const VALUES = ["text", "exact", "amount", "figure", "shown"] as const;
export const VALUE_REFUSED = "A live figure takes no value: it is read from the records. Nothing was saved.";
const noValue = (fields: unknown): boolean =>
  typeof fields !== "object" || fields === null || !VALUES.some((key) => key in fields);

export const addFigureSchema = z
  .looseObject({ name, label, decimals })
  .refine(noValue, VALUE_REFUSED)
  .transform((fields, context) => {
    const read = readSource(fields);
    if ("source" in read) {
      const { name: called, label: said, decimals: digits } = fields;
      return { name: called, label: said, decimals: digits, source: read.source };
    }
    for (const [path, messages] of Object.entries(read.problems)) {
      for (const message of messages) context.addIssue({ code: "custom", path: [path], message });
    }
    return z.NEVER;
  });
export type AddFigure = z.output<typeof addFigureSchema>;

export const changeFigureSchema = z.looseObject({ label, decimals }).refine(noValue, VALUE_REFUSED);
export type ChangeFigure = { label: string; decimals: number };
