import * as z from "zod";

const WORDS_LIMIT = 5_000;
const STALE_PAGE = "The form is incomplete. Load the page again.";

const words = z
  .string()
  .trim()
  .max(WORDS_LIMIT, { error: `At most ${WORDS_LIMIT.toLocaleString("en")} characters, please; shorten it.` })
  .default("");
const version = z.coerce
  .number({ error: STALE_PAGE })
  .int(STALE_PAGE)
  .min(1, STALE_PAGE)
  .max(2_147_483_647, STALE_PAGE);

export const FIRST_REVIEW_YEAR = 2000;
export const LAST_REVIEW_YEAR = 2100;
export const yearField = z.coerce
  .number({ error: "Choose the year." })
  .int("Choose a whole year.")
  .min(FIRST_REVIEW_YEAR, `Choose a year from ${FIRST_REVIEW_YEAR} on.`)
  .max(LAST_REVIEW_YEAR, `Choose a year up to ${LAST_REVIEW_YEAR}.`);

/** The year in an address; null for anything that is none. */
export const readReviewYear = (text: string | undefined): number | null => {
  const parsed = /^\d{4}$/.test(text ?? "") ? yearField.safeParse(text) : null;
  return parsed?.success ? parsed.data : null;
};

export const startSegmentationSchema = z.object({ year: yearField });
export type StartSegmentation = z.output<typeof startSegmentationSchema>;

export const saveSegmentationSchema = z.object({
  whoQualifies: words,
  whatChanges: words,
  howMeasured: words,
  version,
});
export type SaveSegmentation = z.output<typeof saveSegmentationSchema> & { year: number };

export const approveSegmentationSchema = z.object({ version });
export const reopenSegmentationSchema = z.object({
  version,
  reason: z
    .string()
    .trim()
    .max(1_000, { error: "At most 1,000 characters, please; shorten it." })
    .default(""),
});
