import * as z from "zod";
import { LIMITS } from "./survey";

export const setAsideSchema = z.object({
  reason: z
    .string()
    .trim()
    .min(1, { error: "Say why it is set aside; the reason stays with the answer." })
    .max(LIMITS.reason, { error: `At most ${LIMITS.reason} characters.` }),
});
export type SetAside = z.infer<typeof setAsideSchema>;

/** Where a person came from, to go back there. */
export const backSchema = z.object({ back: z.string().max(1000).default("") });
