import * as z from "zod";
import { optionalDay, versionField, words } from "../governance/fields.schema";

const item = z
  .string({ error: "The form is incomplete. Load the page again." })
  .trim()
  .min(1, { error: "The form is incomplete. Load the page again." })
  .max(120, { error: "The form is incomplete. Load the page again." });

/** "I know, I am on it": of what, until when (left out: the usual days), and what one is waiting for. */
export const acknowledgeSchema = z.object({ item, untilDay: optionalDay.default(null), note: words(500) });
export type Acknowledge = z.output<typeof acknowledgeSchema>;

export const withdrawSchema = z.object({ version: versionField });
