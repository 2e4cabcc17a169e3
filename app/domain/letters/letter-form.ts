import * as z from "zod";

/** The version a button was shown with; without one the present letter is meant. */
export const letterMoveSchema = z.object({
  version: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
});
