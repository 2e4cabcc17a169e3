import * as z from "zod";
import { choiceId, words } from "../governance/fields.schema";

const level = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.coerce
    .number({ error: "A level from 0 to 4, or as derived." })
    .int({ error: "A level from 0 to 4, or as derived." })
    .min(0, { error: "A level from 0 to 4, or as derived." })
    .max(4, { error: "A level from 0 to 4, or as derived." })
    .nullable(),
);

export const componentSchema = z
  .object({
    leadId: choiceId,
    level,
    levelReason: words(1_000),
    nextStep: words(300),
    /** Saving is a look at it too, if somebody says so. */
    reviewed: z.literal("on").optional(),
    version: z.coerce.number({ error: "Reload the page." }).int().min(0).default(0),
  })
  .refine((input) => input.level === null || input.levelReason !== "", {
    error: "Another level than the derived one needs its reason.",
    path: ["levelReason"],
  });
export type SaveComponent = z.output<typeof componentSchema>;
