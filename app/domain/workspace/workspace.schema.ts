import * as z from "zod";
import { newPassword } from "~/domain/people/password.schema";
import { emailField, localeField, nameField, oneLine, timeZoneField } from "~/domain/people/person.schema";
import { isDay } from "~/shared/calendar";
import { isCurrency } from "~/shared/money";
import { findGroup, isListSetting, JUDGED_MEASURES, RANGES } from "./settings";

export const workspaceName = oneLine(80, "Enter a name for the workspace.").refine((text) => text !== "", {
  error: "Enter a name for the workspace.",
});

const currencyField = z
  .string({ error: "Choose a currency." })
  .trim()
  .toUpperCase()
  .refine(isCurrency, { error: "Choose a currency by its three letters, for example USD or EUR." });

const count = ([least, most]: readonly [number, number], what: string) =>
  z
    .union([z.number(), z.string().trim()], { error: `Enter ${what}.` })
    .refine((value) => /^\d{1,6}$/.test(String(value)), { error: `Enter ${what} as a whole number.` })
    .transform(Number)
    .refine((value) => value >= least && value <= most, {
      error: `Choose a number from ${least} to ${most}.`,
    });

/** One number or several: as a list, as separate boxes, or written one behind the other. */
const numbers = z
  .union([z.array(z.union([z.number(), z.string()])), z.string(), z.number()])
  .transform((value) =>
    (Array.isArray(value) ? value : String(value).split(/[\s,;]+/)).map(String).filter((part) => part !== ""),
  );

const workingDaysField = numbers
  .default([])
  .transform((list) => [...new Set(list.map(Number))].sort((a, b) => a - b))
  .refine((list) => list.every((day) => Number.isInteger(day) && day >= 1 && day <= 7), {
    error: "Choose from the days of the week.",
  })
  .refine((list) => list.length > 0, { error: "Choose at least one day on which people work." });

const escalationField = numbers
  .refine((list) => list.length === 3 && list.every((part) => /^\d{1,3}$/.test(part)), {
    error: "Enter three numbers of days: for the leader, the sponsor and the executive champion.",
  })
  .transform((list) => list.map(Number))
  .refine((list) => list.every((days, at) => days >= 1 && days > (list[at - 1] ?? 0)), {
    error: "Each step comes later than the one before, and the first after one day at the earliest.",
  });

/** Every setting that is saved by a form; each has one meaning wherever it is typed. */
const fields = {
  name: workspaceName,
  timeZone: timeZoneField,
  locale: localeField,
  currency: currencyField,
  fiscalYearStart: count([1, 12], "the month"),
  workingDays: workingDaysField,
  quietFrom: count(RANGES.quietFrom, "the hour"),
  quietUntil: count(RANGES.quietUntil, "the hour"),
  escalationDays: escalationField,
  statusFloor: count(RANGES.statusFloor, "the number of answers"),
  fewFloor: count(RANGES.fewFloor, "the number of answers"),
  silentDays: count(RANGES.silentDays, "the number of days"),
  judgedMeasure: z.enum(Object.keys(JUDGED_MEASURES) as (keyof typeof JUDGED_MEASURES)[], {
    error: "Choose what the year is judged by.",
  }),
  caseLevel: count(RANGES.caseLevel, "the level"),
  caseAcknowledgeDays: count(RANGES.caseAcknowledgeDays, "the number of days"),
  caseResolveDays: count(RANGES.caseResolveDays, "the number of days"),
  keyAccountCap: count(RANGES.keyAccountCap, "the number of accounts"),
  openPlanLimit: count(RANGES.openPlanLimit, "the number of plans"),
  interimLooks: count(RANGES.interimLooks, "the number of looks"),
  retentionDays: count(RANGES.retentionDays, "the number of days"),
};

const STALE_PAGE = "The form is incomplete. Load the page again.";
/** The highest whole number of the version column. */
const LAST_VERSION = 2_147_483_647;
const version = z.coerce
  .number({ error: STALE_PAGE })
  .int(STALE_PAGE)
  .min(0, STALE_PAGE)
  .max(LAST_VERSION, STALE_PAGE);

/** Some of the settings; what is not given stays as it is. */
export const workspaceSchema = z.object(fields).partial().extend({ version });
export type WorkspaceChange = z.output<typeof workspaceSchema>;

/** One group as its form sends it: everything in it is asked for. */
export function groupSchema(id: string) {
  const names = (findGroup(id)?.fields ?? []).filter(
    (name) => !isListSetting(name),
  ) as (keyof typeof fields)[];
  const shape = Object.fromEntries(names.map((name) => [name, fields[name]]));
  return z.object({ ...shape, version }) as unknown as typeof workspaceSchema;
}

export const holidaySchema = z.object({
  day: z
    .string({ error: "Give the day." })
    .trim()
    .refine(isDay, { error: "This is not a date. Write it as YYYY-MM-DD." }),
  name: oneLine(80, "Name the holiday.").refine((text) => text !== "", { error: "Name the holiday." }),
});

export const setUpSchema = z.object({
  workspace: workspaceName,
  currency: currencyField,
  timeZone: timeZoneField,
  locale: localeField,
  name: nameField,
  email: emailField,
  password: newPassword,
});
export type SetUp = z.output<typeof setUpSchema>;
