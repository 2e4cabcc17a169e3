import * as z from "zod";
import { isDay } from "~/shared/calendar";

/** The highest whole number of a version column. */
const LAST_VERSION = 2_147_483_647;
const STALE_PAGE = "The form is incomplete. Load the page again.";

export const idField = z.string({ error: "The record is missing." }).min(1).max(60);

export const versionField = z.coerce
  .number({ error: STALE_PAGE })
  .int(STALE_PAGE)
  .min(0, STALE_PAGE)
  .max(LAST_VERSION, STALE_PAGE);

/** One line of text, empty where nothing was said. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .transform((text) =>
      text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .refine((text) => text.length <= most, { error: `At most ${most.toLocaleString("en")} characters.` })
    .default("");

export const manyLines = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `At most ${most.toLocaleString("en")} characters.` })
    .default("");

/** A calendar day, null where none was given. */
export const dayField = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.string().refine(isDay, { error: "Choose a day that exists." }).nullable(),
);

/** A box that is ticked or not: nothing comes along for one that is not. */
export const tickField = z
  .preprocess((value) => (Array.isArray(value) ? value.at(-1) : value), z.unknown())
  .transform((value) => value === "on" || value === "true" || value === true);

export const moneyField = z.string().trim().max(40, { error: "This is too long for an amount." }).default("");
