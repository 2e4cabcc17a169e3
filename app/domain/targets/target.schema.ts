import * as z from "zod";
import { isMonth, type Month } from "~/shared/calendar";
import { CONTACT_LEVELS, TIERS } from "../accounts/account";
import { storableText } from "../activity/activity";
import { TARGET_MEASURES } from "./target";

const text = (most: number) =>
  z
    .string({ error: "Write this as text." })
    .trim()
    .overwrite(storableText)
    .max(most, { error: `Keep it to ${most.toLocaleString("en")} characters.` });

/** "" stands for "everybody" in a form. */
const part = text(300)
  .default("")
  .transform((value) => value || null);

const month = z
  .string({ error: "Choose a month." })
  .trim()
  .refine(isMonth, { error: "Choose a month, for example 2026-01." })
  .transform((value) => value as Month);

export const decimalField = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .transform((value) => value.replace(",", ".").replace("−", "-").replace(/\s*%$/, "").replace(/^\+/, ""))
    .refine((value) => value !== "", { error: missing })
    .refine((value) => value === "" || /^-?\d{1,7}(\.\d{1,4})?$/.test(value), {
      error: "Write a figure with at most four decimals, for example 4.2.",
    });

const STALE_PAGE = "This page is missing the version it was read at; reload it.";
export const versionField = z.coerce
  .number({ error: STALE_PAGE })
  .int(STALE_PAGE)
  .min(1, STALE_PAGE)
  .max(2_147_483_647, STALE_PAGE);

export const segmentFields = {
  tier: z
    .enum(["", ...TIERS], { error: "Choose a tier from the list." })
    .default("")
    .transform((value) => value || null),
  level: z
    .enum(["", ...CONTACT_LEVELS], { error: "Choose a contact level from the list." })
    .default("")
    .transform((value) => value || null),
  region: part,
  stage: part,
  segment: part,
};

export const setTargetSchema = z.object({
  measure: z.enum(TARGET_MEASURES, { error: "Choose what the target is for." }),
  ...segmentFields,
  fromMonth: month,
  /** "" stands for "until it is changed". */
  toMonth: z
    .union([z.literal("").transform(() => null), month])
    .optional()
    .transform((value) => value ?? null),
  value: decimalField("Enter the figure that is to be reached."),
  ownerId: text(60)
    .default("")
    .transform((value) => value || null),
  note: text(2000).default(""),
});
export type SetTarget = z.output<typeof setTargetSchema>;

export const changeTargetSchema = z.object({
  value: decimalField("Enter the figure that is to be reached."),
  toMonth: setTargetSchema.shape.toMonth,
  ownerId: setTargetSchema.shape.ownerId,
  note: setTargetSchema.shape.note,
  reason: text(1000).default(""),
  version: versionField,
});
export type ChangeTarget = z.output<typeof changeTargetSchema>;
