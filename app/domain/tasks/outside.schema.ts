import * as z from "zod";
import { evidenceSchema } from "./evidence.schema";
import { blockSchema, optionalVersion, tickSchema } from "./task.schema";

const version = optionalVersion;

/** Everything somebody outside can do with their one task. */
export const outsideSchema = z.discriminatedUnion(
  "act",
  [
    z.object({ act: z.literal("start"), version }),
    z.object({ act: z.literal("go-on"), version }),
    evidenceSchema.extend({ act: z.literal("done"), version }),
    evidenceSchema.extend({ act: z.literal("keep") }),
    tickSchema.extend({ act: z.literal("tick") }),
    blockSchema.extend({ act: z.literal("blocked"), version }),
    z.object({ act: z.literal("undo"), version }),
    z.object({ act: z.literal("take-back"), fileId: z.string().max(64) }),
  ],
  { error: "This could not be read. Open your link again." },
);
export type OutsideInput = z.output<typeof outsideSchema>;

/** What was done, as the page says it afterwards. */
export const OUTSIDE_SAID: Record<OutsideInput["act"], string> = {
  start: "You have begun. Nobody has to ask any more.",
  "go-on": "You go on with it.",
  done: "Done. Thank you: whoever gave it to you sees it at once.",
  keep: "Kept.",
  tick: "Noted.",
  blocked: "Whoever gave it to you sees what holds it up.",
  undo: "Taken back.",
  "take-back": "The file is taken back.",
};

export const isSaid = (value: string | null): value is OutsideInput["act"] =>
  value !== null && Object.hasOwn(OUTSIDE_SAID, value);
