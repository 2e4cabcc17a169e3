import { Decimal } from "decimal.js";
import * as z from "zod";
import {
  choiceId,
  dayField,
  line,
  neededLine,
  neededWords,
  optionalDay,
  versionField,
  words,
} from "../governance/fields.schema";
import { oneTimeKey } from "../one-time-key";
import { USUAL_ADOPTED_FROM } from "./rollout";

const MOST_PEOPLE = 1_000_000;
const COUNT = `A whole number up to ${MOST_PEOPLE.toLocaleString("en")}.`;
const count = (least: number) =>
  z
    .string({ error: COUNT })
    .trim()
    .regex(/^\d{1,7}$/, { error: COUNT })
    .transform(Number)
    .refine((number) => number >= least && number <= MOST_PEOPLE, {
      error: least > 0 ? `At least ${least}, at most ${MOST_PEOPLE.toLocaleString("en")}.` : COUNT,
    });

const emptyAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);

/** Typed as per cent, kept as a share. */
const percent = z
  .string()
  .trim()
  .default("")
  .transform((text, context): string => {
    if (text === "") return USUAL_ADOPTED_FROM;
    const plain = text.replace(/\s*%$/, "").replace(",", ".");
    if (/^\d{1,3}(\.\d)?$/.test(plain)) {
      const share = new Decimal(plain).div(100);
      if (share.gt(0) && share.lte(1)) return share.toString();
    }
    context.addIssue({ code: "custom", message: "A percentage above 0 and up to 100." });
    return z.NEVER;
  });

const fields = {
  businessUnit: neededLine("Say which business unit takes it over.", 120),
  ownerId: choiceId,
  people: z.preprocess(emptyAsNull, count(1).nullable()),
  adoptedFrom: percent,
  dueOn: optionalDay,
  /** Code of the plan it belongs to. */
  plan: line(20),
};

export const newRolloutSchema = z.object({ ...fields, key: oneTimeKey });
export type NewRollout = z.output<typeof newRolloutSchema>;
export const editRolloutSchema = z.object({ ...fields, version: versionField });
export type EditRollout = z.output<typeof editRolloutSchema>;

export const adoptionSchema = z
  .object({
    day: dayField("Say on which day they were counted."),
    adopted: count(0),
    of: count(1),
    note: words(500),
    key: oneTimeKey,
  })
  .refine(({ adopted, of }) => adopted <= of, {
    error: "More than were counted cannot work the new way.",
    path: ["adopted"],
  });
export type Adoption = z.output<typeof adoptionSchema>;

export const rolloutMoveSchema = z.object({ version: versionField });
export const rolloutReasonSchema = z.object({
  version: versionField,
  reason: neededWords("Say why, so that it can be understood later.", 1_000),
});
