import * as z from "zod";
import { isDay } from "~/shared/calendar";
import { storableText } from "../../activity/activity";
import { createPlanSchema } from "../plan.schema";

const name = z
  .string({ error: "Give it a name." })
  .trim()
  .overwrite(storableText)
  .min(1, "Give it a name.")
  .max(120, "At most 120 characters, please.");
const about = z
  .string()
  .trim()
  .overwrite(storableText)
  .max(1_000, "At most 1,000 characters, please; say what it is for.")
  .default("");
const version = z.coerce
  .number({ error: "Reload the page." })
  .int("Reload the page.")
  .min(1, "Reload the page.");
const tick = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** A new plan: empty, or begun with what a template or another plan brings along. */
export const beginPlanSchema = createPlanSchema.extend({
  /** "shipped:hand-over", "template:<id>", "plan:CAP-001"; "" for an empty one. */
  from: z.string().trim().max(120, "This is no template.").default(""),
  startOn: z
    .string()
    .trim()
    .nullish()
    .transform((value) => value || null)
    .refine((value) => value === null || isDay(value), "This is not a date. Write it as YYYY-MM-DD."),
  takeProblem: tick,
  takePeople: tick,
});
export type BeginPlan = z.output<typeof beginPlanSchema>;

export const saveTemplateSchema = z.object({ planCode: z.string().trim().max(16), name, about });
export type SaveTemplate = z.output<typeof saveTemplateSchema>;
export const editTemplateSchema = z.object({ version, name, about });
export const templateMoveSchema = z.object({ version });
