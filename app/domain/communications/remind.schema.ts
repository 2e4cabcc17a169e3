import * as z from "zod";
import { storableText } from "../activity/activity";

const LEAD_LENGTH = 2000;

/** A page with one language posts its lead as `leads.en`; `look` shows what would leave, `send` lets it leave. */
export const remindSchema = z.object({
  intent: z.enum(["look", "send"]).default("look"),
  versionIds: z
    .array(z.string().max(40), { error: "Choose at least one audience." })
    .min(1, "Choose at least one audience.")
    .max(60)
    .default([])
    .refine((ids) => ids.length > 0, "Choose at least one audience."),
  leads: z
    .record(
      z.string().max(35),
      z
        .string()
        .trim()
        .overwrite(storableText)
        .min(1, "Say in a sentence why you write once more.")
        .max(LEAD_LENGTH, "At most 2,000 characters, please; shorten it."),
    )
    .default({}),
  /** Those who were reminded already are written to once more. */
  again: z.coerce.boolean().default(false),
});
export type RemindInput = z.output<typeof remindSchema>;
