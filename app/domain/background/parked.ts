import * as z from "zod";
import { notAllowedNow } from "../refusal";

/** What became of work that failed for good; "" while it waits for a decision. */
export const PARKED_OUTCOMES = ["", "retried", "dropped"] as const;
export type ParkedOutcome = (typeof PARKED_OUTCOMES)[number];

export const parkedMoveSchema = z.object({ version: z.coerce.number().int().positive() });
export type ParkedMove = z.infer<typeof parkedMoveSchema> & { parkedId: string };

const MOST_REASON = 500;
export const dropSchema = parkedMoveSchema.extend({
  reason: z
    .string()
    .trim()
    .min(1, "Say why it is not needed any more: whoever misses it later will ask.")
    .max(MOST_REASON, `At most ${MOST_REASON} characters.`),
});
export type DropParked = z.infer<typeof dropSchema> & { parkedId: string };

/** Null: it may be tried again. What was let go may, too: that is its way back. */
export const whyNotRetry = (outcome: string) =>
  outcome === "retried"
    ? notAllowedNow("This was tried again already. If it fails again, it comes back here.")
    : null;

export const whyNotDrop = (outcome: string) =>
  outcome === ""
    ? null
    : notAllowedNow(
        outcome === "dropped"
          ? "This was let go already."
          : "This was tried again already, so it cannot be let go.",
      );
