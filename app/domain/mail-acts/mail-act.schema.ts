import * as z from "zod";
import { HALT_REASONS } from "../plans/plan";
import { acknowledgeSchema } from "../reminders/acknowledgement.schema";
import { evidenceSchema } from "../tasks/evidence.schema";
import { optionalVersion } from "../tasks/task.schema";
import { taskDateSchema } from "../tasks/task-date.schema";

const LIMIT = 2_000;
const words = z.string().trim().max(LIMIT, "At most 2,000 characters, please; shorten it.").default("");
const version = optionalVersion;

/** Where the act decides over others; "stay" where they want to be signed in on this device as well. */
const signingIn = {
  password: z.string().max(1_000).default(""),
  stay: z
    .string()
    .optional()
    .transform((value) => value === "on"),
};

/** What the page of each kind sends. Which of them is read follows from the link, never from what was sent. */
export const ACT_FORMS = {
  none: z.object({ ...signingIn, version }).transform((sent) => ({ ...sent, form: "none" as const })),
  evidence: evidenceSchema.extend({ version }).transform((sent) => ({ ...sent, form: "evidence" as const })),
  taskDate: taskDateSchema.transform((sent) => ({ ...sent, form: "taskDate" as const })),
  planDate: taskDateSchema
    .extend({ reasonKind: z.enum(HALT_REASONS, { error: "Choose a reason from the list." }) })
    .transform((sent) => ({ ...sent, form: "planDate" as const })),
  words: z
    .object({ ...signingIn, text: words.refine((text) => text !== "", "Say why; whoever asked reads it.") })
    .transform((sent) => ({ ...sent, form: "words" as const })),
  acknowledge: acknowledgeSchema
    .omit({ item: true })
    .transform((sent) => ({ ...sent, form: "acknowledge" as const })),
} as const;
export type ActInput = z.output<(typeof ACT_FORMS)[keyof typeof ACT_FORMS]>;

/** Only the undo button of a used link sends this. */
export const undoForm = z.object({ undo: z.literal("on") });
