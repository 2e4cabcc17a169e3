import * as z from "zod";
import { choiceId, words } from "../governance/fields.schema";

export const channelSchema = z
  .object({
    /** 0: nobody has assessed it yet. */
    version: z.coerce.number().int().min(0),
    ownerId: choiceId,
    grade: z.coerce
      .number({ error: "Choose a grade." })
      .int("Choose a grade.")
      .min(0, "Choose a grade.")
      .max(4, "Choose a grade."),
    strengths: words(),
    weaknesses: words(),
  })
  .superRefine((input, context) => {
    if (input.grade > 0 && input.strengths === "")
      context.addIssue({ code: "custom", path: ["strengths"], message: "Say what the grade rests on." });
    if (input.grade < 4 && input.weaknesses === "")
      context.addIssue({
        code: "custom",
        path: ["weaknesses"],
        message: "Say what keeps it from a higher grade.",
      });
  });
export type AssessChannel = z.output<typeof channelSchema>;
