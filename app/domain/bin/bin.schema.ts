import * as z from "zod";

const version = z.coerce
  .number({ error: "Reload the page." })
  .int("Reload the page.")
  .min(1, "Reload the page.");

/** Deleting names the version that was looked at: nobody deletes what they have not seen. */
export const deletionSchema = z.object({ version });
export const binMoveSchema = z.object({ version });
