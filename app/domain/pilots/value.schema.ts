import * as z from "zod";
import { storableText } from "~/domain/activity/activity";
import { FAR_DAY, isDay, isNearDay } from "~/shared/calendar";

const day = z
  .string()
  .trim()
  .refine(isDay, { error: "Write the day as YYYY-MM-DD.", abort: true })
  .refine(isNearDay, FAR_DAY);
const id = z.string({ error: "Choose one." }).trim().min(1, "Choose one.").max(40, "Choose one.");
const figure = z.string().trim().overwrite(storableText).max(40, "A figure has at most 40 characters.");
export const VALUE_NOTE_LIMIT = 500;

/** One value of one unit, with a note. */
export const valueSchema = z.object({
  metricId: id,
  unitId: id,
  day,
  figure: figure.min(1, "Write the figure."),
  note: z
    .string()
    .trim()
    .overwrite(storableText)
    .max(VALUE_NOTE_LIMIT, "At most 500 characters, please.")
    .default(""),
});
export type ValueInput = z.output<typeof valueSchema>;

/** Units on one page of the grid. */
export const GRID_UNITS = 50;

/** All units of a page on one day; an emptied cell takes its value back. */
export const gridSchema = z.object({
  metricId: id,
  day,
  /** Of the values as the page showed them. */
  seen: z.string().max(100).default(""),
  figures: z
    .record(z.string().max(40), figure)
    .default({})
    .refine((given) => Object.keys(given).length <= GRID_UNITS * 2, "These are more units than a page has."),
});
export type GridInput = z.output<typeof gridSchema>;

export const lookSchema = z.object({
  plannedAt: z.string({ error: "Choose the look." }).trim().min(1, "Choose the look.").max(10),
});
