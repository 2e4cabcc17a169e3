import * as z from "zod";
import { type ChecklistChange, MAX_ITEM_LENGTH, MAX_ITEMS } from "./checklist";

const line = z
  .string()
  .trim()
  .min(1, "Write the step first.")
  .max(MAX_ITEM_LENGTH, `At most ${MAX_ITEM_LENGTH} characters a step.`)
  .refine((text) => !/[\r\n]/.test(text), "One step a line.");
const known = z.string().max(MAX_ITEM_LENGTH);
const at = z.coerce.number().int().min(0).max(MAX_ITEMS);

/** One change of a checklist, as its small forms send it. */
export const checklistChangeSchema = z
  .discriminatedUnion(
    "kind",
    [
      z.object({ kind: z.literal("add"), text: line }),
      z.object({ kind: z.literal("up"), at, text: known }),
      z.object({ kind: z.literal("down"), at, text: known }),
      z.object({ kind: z.literal("remove"), at, text: known }),
      z.object({ kind: z.literal("rename"), at, text: known, to: line }),
      z.object({ kind: z.literal("restore"), at, text: line, done: z.enum(["yes", "no"]) }),
    ],
    { error: "This could not be read. Reload the page." },
  )
  .transform(
    (change): ChecklistChange =>
      change.kind === "restore" ? { ...change, done: change.done === "yes" } : change,
  );
