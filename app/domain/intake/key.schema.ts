import * as z from "zod";
import { type Day, isDay } from "~/shared/calendar";
import { oneTimeKey } from "../one-time-key";
import { mapColumnsSchema } from "../surveys/import.schema";
import { INTAKE_LIMITS, SCOPES, SHAPES } from "./key";

/** Boxes that are ticked come one by one; where two versions are laid side by side, as one text. */
const list = (value: unknown): unknown =>
  [value ?? []]
    .flat()
    .flatMap((one) => (typeof one === "string" ? one.split(",") : [one]))
    .filter((one) => one !== "");

export const createKeySchema = z.object({
  key: oneTimeKey,
  name: z
    .string()
    .trim()
    .min(1, { error: "Name the key by who will use it, for example “Qualtrics, relationship survey”." })
    .max(INTAKE_LIMITS.name, { error: `At most ${INTAKE_LIMITS.name} characters.` }),
  scopes: z.preprocess(
    list,
    z.array(z.enum(SCOPES)).min(1, { error: "Choose at least one thing that the key may be used for." }),
  ),
  surveyId: z.string().max(40).default(""),
  systemId: z.string().max(40).default(""),
  shape: z.enum(SHAPES, { error: "Choose in which shape the answers come." }).default("plain"),
  expiresOn: z
    .string()
    .trim()
    .default("")
    .refine((text): text is "" | Day => text === "" || (isDay(text) && text < "2100"), {
      error: "Write a day of this century as 2027-01-31, or leave it empty.",
    }),
});
export type CreateKey = z.infer<typeof createKeySchema>;

export const editKeySchema = createKeySchema.omit({ key: true }).extend({ version: z.coerce.number().int() });
export type EditKey = z.infer<typeof editKeySchema>;

const fieldSchema = mapColumnsSchema.shape.columns.element.extend({
  path: z
    .string()
    .min(1)
    .max(INTAKE_LIMITS.path * INTAKE_LIMITS.depth),
});

export const SAMPLE_LIMIT = 200_000;
const sample = z
  .string()
  .max(SAMPLE_LIMIT, { error: "A sample of one or two responses is enough; this one is too long." })
  .default("");

/** Reading a sample, looking at what would be read of it, saving: one form, and only the last writes. */
export const mapFieldsSchema = z.object({
  step: z.enum(["read", "preview", "save"]).default("save"),
  version: z.coerce.number().int(),
  sample,
  dateOrder: mapColumnsSchema.shape.dateOrder,
  columns: z.array(fieldSchema).max(INTAKE_LIMITS.fields).default([]),
});
export type MapFields = z.infer<typeof mapFieldsSchema>;

export const keyMoveSchema = z.object({ version: z.coerce.number().int() });
