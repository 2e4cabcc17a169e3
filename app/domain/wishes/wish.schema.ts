import * as z from "zod";
import { FAR_DAY, isDay, isNearDay } from "~/shared/calendar";

/** Asking to be reminded, and taking it back. */
export const wishActSchema = z.discriminatedUnion(
  "act",
  [
    z.object({
      act: z.literal("make"),
      about: z.string().max(80),
      day: z
        .string()
        .trim()
        .refine(isDay, { error: "Choose a day.", abort: true })
        .refine(isNearDay, FAR_DAY),
      back: z.string().max(2000).optional(),
    }),
    z.object({
      act: z.literal("withdraw"),
      wishId: z.string().max(40),
      back: z.string().max(2000).optional(),
    }),
  ],
  { error: "Say what to do: be reminded on a day, or no more." },
);
