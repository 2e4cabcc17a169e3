import * as z from "zod";
import { type Day, isDay } from "~/shared/calendar";
import { oneLine } from "../people/person.schema";
import { parsePilotCode } from "../pilots/pilot";
import { parsePlanCode } from "../plans/plan";

export const TEXT_LIMIT = 5_000;
export const LINE_LIMIT = 200;

export const words = (limit = TEXT_LIMIT) =>
  z
    .string()
    .trim()
    .max(limit, { error: `At most ${limit.toLocaleString("en")} characters.` })
    .default("");

export const neededWords = (missing: string, limit = TEXT_LIMIT) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(limit, { error: `At most ${limit.toLocaleString("en")} characters.` });

export const line = (limit = LINE_LIMIT) => oneLine(limit, "").default("");

export const neededLine = (missing: string, limit = LINE_LIMIT) =>
  oneLine(limit, missing).refine((text) => text !== "", { error: missing });

const orNull = (value: unknown) => (value === "" || value === undefined ? null : value);

/** A record chosen from a list; nothing chosen is null. */
export const choiceId = z.preprocess(
  orNull,
  z.string().max(60, { error: "Choose from the list." }).nullable(),
);

/** Days of record lie within a lifetime: a slip of the year is caught here. */
const isNearDay = (text: unknown): text is Day => isDay(text) && text >= "1990-01-01" && text <= "2099-12-31";

export const dayField = (missing: string) =>
  z.string({ error: missing }).transform((text, context): Day => {
    if (isNearDay(text)) return text;
    context.addIssue({
      code: "custom",
      message: text === "" ? missing : "Write a day between 1990 and 2099.",
    });
    return z.NEVER;
  });

export const optionalDay = z.preprocess(
  orNull,
  z
    .string()
    .nullable()
    .transform((text, context): Day | null => {
      if (text === null || isNearDay(text)) return text;
      context.addIssue({ code: "custom", message: "Write a day between 1990 and 2099." });
      return z.NEVER;
    }),
);

const STALE_PAGE = "This page is missing the version it was read at; reload it.";
export const versionField = z.coerce.number({ error: STALE_PAGE }).int(STALE_PAGE).min(1, STALE_PAGE);

/** Places of Capstan a record may point at; no other address is ever kept. */
const PLACES =
  /^\/(accounts|act|aggregates|analyze|answers|assess|award|benchmarks|cadence|cases|channels|charter|communications|contacts|decisions|engagement-log|findings|forums|hypotheses|imports|index|key-accounts|measure|partners|pilots|plans|policies|renewals|segmentation|stages|strategy|surveys|targets|tasks|team|trainings|triage)(?=$|[/?#.])/;

/** "CAP-004" and "F-12" are what people say; an address copied from the browser loses its host. */
export function placeOf(text: string): string | null {
  const typed = text.trim();
  if (parsePlanCode(typed)) return `/plans/${typed.toUpperCase()}`;
  if (parsePilotCode(typed)) return `/pilots/${typed.toUpperCase()}`;
  if (/^F-\d{1,9}$/i.test(typed)) return `/findings/${typed.toUpperCase()}`;
  if (/^D-\d{1,9}$/i.test(typed)) return `/decisions/${typed.toUpperCase()}`;
  const path = typed.replace(/^https?:\/\/[^/\\\s]+/i, "");
  if (!/^\/[\w\-./?=&%#+:]*$/.test(path) || path.includes("//") || path.includes("..")) return null;
  return PLACES.test(path) ? path : null;
}

export const placeField = line(300).transform((text, context): string => {
  if (text === "") return "";
  const place = placeOf(text);
  if (place !== null) return place;
  context.addIssue({
    code: "custom",
    message: "Only pages of Capstan: a code such as CAP-003 or F-2, or the address of a page here.",
  });
  return z.NEVER;
});
