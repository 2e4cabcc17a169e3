import * as z from "zod";
import { versionField } from "../governance/fields.schema";
import { MUTABLE_KINDS, mutedKindsOf } from "./reminder-kinds";

const HOUR_WRONG = "Choose a full hour from 0 to 23.";
const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined || value === "" ? [] : [value]).map(String);

/** What a form of checkboxes sends: the kinds somebody wants; all others of those they may turn off are muted. */
export const digestPreferencesSchema = z
  .object({
    // An empty field is no midnight.
    digestHour: z
      .string({ error: HOUR_WRONG })
      .trim()
      .regex(/^\d{1,2}$/, HOUR_WRONG)
      .transform(Number)
      .refine((hour) => hour <= 23, HOUR_WRONG),
    digestByMail: z.preprocess((value) => value === "yes" || value === "on" || value === true, z.boolean()),
    wanted: z.preprocess(list, z.array(z.string()).max(40)),
    version: versionField,
  })
  .transform(({ wanted, ...rest }) => ({
    ...rest,
    mutedKinds: mutedKindsOf(MUTABLE_KINDS.filter((kind) => !wanted.includes(kind))),
  }));
export type DigestPreferencesInput = z.output<typeof digestPreferencesSchema>;
