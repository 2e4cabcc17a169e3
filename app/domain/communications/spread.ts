import * as z from "zod";

/** How far the recipients of a version are listed, kept with it: a process that dies goes on where it was. */
const spreadSchema = z.object({
  /** The version's own number when it was scheduled. */
  round: z.number().int(),
  /** The last address that was listed; "" at the beginning. */
  after: z.string(),
  done: z.boolean(),
  /** Met in this audience, and told by another audience of the same message. */
  elsewhere: z.number().int(),
});
export type Spread = z.output<typeof spreadSchema>;

export const readSpread = (kept: unknown): Spread | null => spreadSchema.safeParse(kept).data ?? null;

export const firstSpread = (round: number): Spread => ({ round, after: "", done: false, elsewhere: 0 });

/** One transaction lists so many at most. */
export const SPREAD_AT_ONCE = 500;
