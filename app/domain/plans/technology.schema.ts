import * as z from "zod";
import { isDay } from "~/shared/calendar";
import { parseMoney } from "~/shared/money";
import { storableText } from "../activity/activity";
import { PLAN_FORMS } from "./plan";
import { MOST_YEARS, TALKS, WORKFLOW_FIELDS, type WorkflowField } from "./technology";

const words = z
  .string()
  .trim()
  .overwrite(storableText)
  .max(10_000, "At most 10,000 characters, please; shorten it.")
  .default("");
const day = z
  .string()
  .trim()
  .default("")
  .refine((value) => value === "" || isDay(value), "This is not a date. Write it as YYYY-MM-DD.");
const year = z
  .string()
  .trim()
  .default("")
  .refine((value) => value === "" || /^20\d\d$/.test(value), "Write the year, for example 2027.");
const amount = (currency: string) =>
  z
    .string()
    .trim()
    .default("")
    .refine((value) => {
      if (value === "") return true;
      const minor = parseMoney(value, currency);
      return minor !== null && minor >= 0n && minor <= 1_000_000_000_000_000n;
    }, `Write an amount in ${currency}, for example 120000; nothing if there is none.`);

const places = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
export const TALK_PLACES = places(TALKS);
export const YEAR_PLACES = places(MOST_YEARS);

type Names = Record<string, z.ZodType<string, string | undefined>>;
const named = (names: readonly string[], type: z.ZodType<string, string | undefined>): Names =>
  Object.fromEntries(names.map((name) => [name, type]));

/** One flat form, so that it is filled in, refused and compared field by field like every other. */
export const technologySchema = (currency: string) =>
  z
    .object({
      version: z.coerce
        .number({ error: "Reload the page." })
        .int("Reload the page.")
        .min(1, "Reload the page."),
      form: z.enum(PLAN_FORMS, { error: "Choose the form of the plan." }).default("technology"),
      auditId: z.string().trim().max(64, "This is not a record.").default(""),
      requirementsOn: day,
      demosOn: day,
      ...named(WORKFLOW_FIELDS, words),
      ...named(
        TALK_PLACES.map((at) => `talk${at}Day`),
        day,
      ),
      ...named(
        TALK_PLACES.map((at) => `talk${at}With`),
        words,
      ),
      ...named(
        YEAR_PLACES.map((at) => `funding${at}Year`),
        year,
      ),
      ...named(
        YEAR_PLACES.map((at) => `funding${at}Amount`),
        amount(currency),
      ),
    })
    .superRefine((input, context) => {
      const seen = new Set<string>();
      for (const at of YEAR_PLACES) {
        const [written, sum] = [answerOf(input, `funding${at}Year`), answerOf(input, `funding${at}Amount`)];
        const problem = (path: string, message: string) =>
          context.addIssue({ code: "custom", path: [path], message });
        if (written === "" && sum !== "") problem(`funding${at}Year`, "Say for which year.");
        if (written !== "" && sum === "") problem(`funding${at}Amount`, "Say how much is promised.");
        if (written !== "" && seen.has(written)) problem(`funding${at}Year`, "This year is there already.");
        seen.add(written);
      }
    });

export type TechnologyForm = z.output<ReturnType<typeof technologySchema>>;

/** A field of the flat form by its name. */
export const answerOf = (input: object, name: string): string => {
  const value: unknown = Reflect.get(input, name);
  return typeof value === "string" ? value : "";
};

export const workflowOf = (input: object): Record<WorkflowField, string> =>
  Object.fromEntries(WORKFLOW_FIELDS.map((field) => [field, answerOf(input, field)])) as Record<
    WorkflowField,
    string
  >;
