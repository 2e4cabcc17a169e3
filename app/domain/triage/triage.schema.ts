import * as z from "zod";
import { DECISIONS } from "./signal.machine";

export const NOTE_LIMIT = 1_000;
const note = z
  .string()
  .trim()
  .max(NOTE_LIMIT, { error: `At most ${NOTE_LIMIT.toLocaleString("en")} characters.` })
  .default("");

export const decisionSchema = z.object({
  /** Missing: an undo right after the decision, which knows of none. */
  version: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.coerce.number().int().min(0).nullable(),
  ),
  decision: z.enum(DECISIONS, { error: "Choose top issue, handled or dropped." }),
  note,
});

export const heldTriageSchema = z.object({ note });
