import * as z from "zod";
import { storableText } from "../activity/activity";
import { oneTimeKey } from "../one-time-key";
import { AUDIT_PARTS } from "./audit";

const title = z
  .string({ error: "Give it a name." })
  .trim()
  .overwrite(storableText)
  .min(1, "Give it a name.")
  .max(160, "At most 160 characters, please.");
const words = z
  .string()
  .trim()
  .overwrite(storableText)
  .max(2_000, "At most 2,000 characters, please; one side of it in a few sentences.")
  .default("");

export const beginAuditSchema = z.object({ title, key: oneTimeKey });
export type BeginAudit = z.output<typeof beginAuditSchema>;

export const saveAuditSchema = z.object({
  version: z.coerce.number({ error: "Reload the page." }).int("Reload the page.").min(1, "Reload the page."),
  title,
  intent: z.enum(["save", "finish"]).default("save"),
  items: z
    .array(
      z.object({
        key: z.string().refine((key) => AUDIT_PARTS.some((part) => part.key === key), "Reload the page."),
        level: z
          .string()
          .default("")
          .refine((value) => /^[0-4]?$/.test(value), "Choose one of the five levels.")
          .transform((value) => (value === "" ? null : Number(value))),
        strength: words,
        weakness: words,
      }),
    )
    .max(AUDIT_PARTS.length, "Reload the page.")
    .default([]),
});
export type SaveAudit = z.output<typeof saveAuditSchema>;
