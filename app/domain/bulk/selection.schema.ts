import * as z from "zod";
import { MAX_BULK } from "./bulk-edit";

const flag = z
  .union([z.literal("on"), z.literal("")])
  .optional()
  .transform((value) => value === "on");

/** A number of days that may be left out. */
export const wholeNumber = z
  .string()
  .trim()
  .default("")
  .refine((value) => value === "" || /^[-+]?\d{1,4}$/.test(value), "Write a whole number, such as 5 or -5.")
  .transform((value) => (value === "" ? 0 : Number(value)));

/** Which rows: those that were ticked, or all that match the list's filter, whatever page they are on. */
export const selectionSchema = z.object({
  ids: z.array(z.string().max(64)).max(MAX_BULK, `At most ${MAX_BULK} rows at once.`).default([]),
  whole: flag,
  query: z.string().max(2_000).default(""),
  back: z.string().max(2_000).default(""),
});

/** choose: nothing asked yet; preview: show what would change; apply: do what was shown. */
export const stepSchema = z.enum(["choose", "preview", "apply"]).catch("choose");

/** What was shown when it was agreed to, and the name of this one change: a second click finds it done. */
export const agreedSchema = z.object({
  editId: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, "This page is too old. Look at the preview again."),
  seen: z.string().max(64_000).default(""),
});
