import * as z from "zod";
import { oneTimeKey } from "../one-time-key";
import { line } from "../plans/plan-fields";
import { optionalDay, version } from "../win-back/win-back.schema";
import { TESTIMONIAL_STEPS } from "./testimonial";

const WORDS = 4_000;

export const askTestimonialSchema = z.object({
  key: oneTimeKey,
  accountId: line(64).min(1, "Choose an account."),
  contactId: line(64).default(""),
  terms: line(WORDS).min(1, "Say what they are asked for: their name, a quote, a call."),
  askedOn: optionalDay().refine((value) => value !== null, "Say on which day."),
  ownerId: line(64).default(""),
});
export type AskTestimonial = z.infer<typeof askTestimonialSchema>;

export const stepTestimonialSchema = z.object({
  version,
  step: z.enum(TESTIMONIAL_STEPS, { error: "Choose what became of it." }),
  day: optionalDay().optional(),
  quote: line(WORDS).optional(),
  terms: line(WORDS).optional(),
  until: optionalDay().optional(),
  usedWhere: line(300).default(""),
});
export type StepTestimonial = z.infer<typeof stepTestimonialSchema>;
