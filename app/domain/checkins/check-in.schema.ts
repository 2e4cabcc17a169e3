import * as z from "zod";

export const HYPOTHESIS_VIEWS = {
  holds: "It holds",
  doubtful: "In doubt",
  refuted: "It does not hold",
} as const;
export type HypothesisView = keyof typeof HYPOTHESIS_VIEWS;

const said = (question: string) =>
  z
    .string()
    .trim()
    .min(1, `Answer this in a sentence: ${question}`)
    .max(5_000, "At most 5,000 characters, please.");

/** What a check-in asks: five answers, so that a missed view shows as a gap and not as silence. */
export const checkInSchema = z.object({
  hypothesis: z.enum(["holds", "doubtful", "refuted"], { error: "Say whether the hypothesis still holds." }),
  teamSees: said("what does the team see?"),
  customersSay: said("what do customers say?"),
  realign: z.string().trim().max(5_000, "At most 5,000 characters, please.").default(""),
  decision: said("what is decided?"),
});
export type CheckInInput = z.output<typeof checkInSchema>;
