import * as z from "zod";
import { choiceId, dayField, line, neededLine, versionField, words } from "../governance/fields.schema";
import { oneTimeKey } from "../one-time-key";
import { emailField } from "../people/person.schema";
import { findComponent } from "../playbook/playbook";
import { type Grades, PARTNER_CRITERIA, type PartnerCriterion } from "./partner";

export const partnerSchema = z.object({
  name: neededLine("Give the partner's name."),
  does: words(1000),
  ownerId: choiceId,
  /** The component of the playbook they work on with us; "" for none. */
  component: z
    .string()
    .trim()
    .refine((slug) => slug === "" || findComponent(slug) !== null, "Choose a component of the playbook.")
    .optional(),
  contactName: line(120),
  contactEmail: z.union([z.literal(""), emailField]).default(""),
});
export type PartnerFields = z.output<typeof partnerSchema>;
export const newPartnerSchema = partnerSchema.extend({ key: oneTimeKey });
export const editPartnerSchema = partnerSchema.extend({ version: versionField });

const grade = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.coerce
    .number({ error: "Choose a grade from 1 to 4." })
    .int("Choose a grade from 1 to 4.")
    .min(1, "Choose a grade from 1 to 4.")
    .max(4, "Choose a grade from 1 to 4.")
    .nullable(),
);

const perCriterion = Object.fromEntries(
  PARTNER_CRITERIA.flatMap(({ name }) => [
    [`${name}Grade`, grade],
    [`${name}Evidence`, words(1000)],
  ]),
) as Record<`${PartnerCriterion}Grade`, typeof grade> &
  Record<`${PartnerCriterion}Evidence`, ReturnType<typeof words>>;

export const scoreSchema = z
  .object({
    day: dayField("Say of which day this is."),
    summary: words(2000),
    key: oneTimeKey,
    ...perCriterion,
  })
  .transform((input, context) => {
    const grades: Grades = {};
    for (const { name, label } of PARTNER_CRITERIA) {
      const [given, evidence] = [input[`${name}Grade`], input[`${name}Evidence`]];
      if (given === null) continue;
      if (evidence === "") {
        context.addIssue({
          code: "custom",
          path: [`${name}Evidence`],
          message: `Say what the grade for “${label}” rests on.`,
        });
      }
      grades[name] = { grade: given, evidence };
    }
    if (Object.keys(grades).length === 0)
      context.addIssue({ code: "custom", path: ["visionGrade"], message: "Judge at least one criterion." });
    return { day: input.day, summary: input.summary, key: input.key, grades };
  });
export type EvaluatePartner = z.output<typeof scoreSchema>;
