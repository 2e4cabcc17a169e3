import * as z from "zod";
import { oneTimeKey } from "../one-time-key";
import { INTEGRATIONS, SYSTEM_KINDS } from "./system";

const long = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `At most ${most.toLocaleString("en-US")} characters.` })
    .default("");

const optionalNumber = (least: number, most: number, words: string) =>
  z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.coerce
      .number({ error: words })
      .int({ error: words })
      .min(least, { error: words })
      .max(most, { error: words })
      .nullable(),
  );

/** Boxes that are ticked come one by one; where two versions are laid side by side, as one text. */
const list = (value: unknown): unknown =>
  [value ?? []]
    .flat()
    .flatMap((one) => (typeof one === "string" ? one.split(",") : [one]))
    .filter((one) => one !== "");

export const saveSystemSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: "Give the system the name by which people know it." })
    .max(120, { error: "At most 120 characters." }),
  kind: z.enum(SYSTEM_KINDS, { error: "Choose what it is." }),
  feeds: long(1000),
  ownerId: z.string().max(40).default(""),
  integration: z.enum(INTEGRATIONS, { error: "Choose how its data comes in." }),
  everyDays: optionalNumber(1, 3650, "A whole number of days from 1 to 3,650, or empty."),
  quality: optionalNumber(0, 4, "Choose one of the grades, or none."),
  qualityNote: long(1000),
  notes: long(5000),
  surveyIds: z.preprocess(list, z.array(z.string().max(40)).max(200)),
});
export type SaveSystem = z.infer<typeof saveSystemSchema>;

export const addSystemSchema = saveSystemSchema.extend({ key: oneTimeKey });
export type AddSystem = z.infer<typeof addSystemSchema>;
export const editSystemSchema = saveSystemSchema.extend({ version: z.coerce.number().int() });
export type EditSystem = z.infer<typeof editSystemSchema>;
export const systemMoveSchema = z.object({ version: z.coerce.number().int() });

export const MAY_NOT_SYSTEMS =
  "Systems are kept by CX leaders and administrators. Tell one of them what should change here.";
