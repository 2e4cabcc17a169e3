import * as z from "zod";
import { storableText } from "../activity/activity";

/* The fields that the forms of a plan are made of. */

const TITLE_LIMIT = 200;
export const TEXT_LIMIT = 10_000;

export const line = (limit = TITLE_LIMIT) =>
  z
    .string({ error: "Write this as text." })
    .trim()
    .overwrite(storableText)
    .max(limit, `At most ${limit.toLocaleString("en")} characters, please; shorten it.`);
/** Words; HTML in them stays what it is, text. */
export const words = () => line(TEXT_LIMIT).default("");
export const shortWords = () => line().default("");

export const optionalId = () =>
  z
    .string()
    .trim()
    .max(64, "This is not a record.")
    .nullish()
    .transform((value) => value || null);
export const flag = () =>
  z
    .union([z.boolean(), z.string()])
    .nullish()
    .transform((value) => value === true || value === "on" || value === "true");
export const count = () =>
  z
    .union([z.number(), z.string().trim()])
    .nullish()
    .transform((value) => (value === "" || value === null || value === undefined ? null : Number(value)))
    .refine(
      (value) => value === null || (Number.isInteger(value) && value >= 0 && value <= 2_000_000_000),
      "Write a whole number.",
    );

const DECIMAL_FORM = /^-?\d{1,14}(\.\d{1,6})?$/;
/** A number as people write it, kept exactly: "62,5" is 62.5. */
export const decimal = () =>
  z
    .string()
    .trim()
    .nullish()
    .transform((value) => (value ? value.replace(/^([^.]*),/, "$1.").replace(/^\u2212/, "-") : null))
    .refine(
      (value) => value === null || DECIMAL_FORM.test(value),
      "Write a number with at most six decimals, without a unit: 62.5",
    );

/** A choice that may be left open. */
export const openChoice = <Value extends string>(values: readonly Value[], message: string) =>
  z
    .string()
    .trim()
    .nullish()
    .transform((given, context): Value | null => {
      if (!given) return null;
      const found = values.find((value) => value === given);
      if (found !== undefined) return found;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
