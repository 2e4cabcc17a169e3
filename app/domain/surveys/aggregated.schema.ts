import * as z from "zod";
import { isMonth } from "~/shared/calendar";
import { AGGREGATED_KINDS, type Claim, isResultText, LEVELS } from "./aggregated";

const MOST = 1_000_000;
const whole = (words: string) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.trim().replace(/[\s,](?=\d{3}\b)/g, "") : value),
    z.coerce
      .number({ error: words })
      .int({ error: words })
      .min(0, { error: words })
      .max(MOST, { error: `At most ${MOST.toLocaleString("en-US")}.` }),
  );
const count = whole("A whole number, 0 or more.");
/** A count left empty is a level nobody chose. */
const countField = z.preprocess(
  (value) => (typeof value === "string" && value.trim() === "" ? "0" : value),
  count,
);
const optional = z.preprocess(
  (value) =>
    value === null || value === undefined || (typeof value === "string" && value.trim() === "")
      ? undefined
      : value,
  count.optional(),
);

const perLevel = <Value extends z.ZodType>(value: Value) =>
  z.object(
    Object.fromEntries(LEVELS.map((level) => [`l${level}`, value])) as Record<
      `l${(typeof LEVELS)[number]}`,
      Value
    >,
  );

/** Level numbers as names ("l5"): bare numbers would be read as a list. */
export const aggregatedSchema = z.object({
  surveyId: z.string().max(40).default(""),
  surveyName: z.string().trim().max(120, { error: "At most 120 characters." }).default(""),
  kind: z
    .enum([...AGGREGATED_KINDS, "nps"], { error: "Choose what was asked." })
    .refine((kind) => kind !== "nps", {
      error:
        "An NPS is a single figure: it does not say how many customers chose which of the eleven answers, so neither its interval nor its n can be known, and it cannot become a ScoreBoard Index. Import the answers 0–10 themselves instead.",
    }),
  month: z.string().trim().refine(isMonth, { error: "Give the month, for example 2025-09." }),
  source: z.string().trim().max(300, { error: "At most 300 characters." }).default(""),
  counts: perLevel(countField),
  subtotals: perLevel(optional),
  total: optional,
  n: optional,
  result: z
    .string()
    .trim()
    .max(12)
    .default("")
    .refine((text) => text === "" || isResultText(text), { error: "As printed, for example 4.28." }),
});
export type AggregatedInput = z.infer<typeof aggregatedSchema>;

/** What the form says, as the check reads it. */
export function claimOf(
  input: Pick<AggregatedInput, "counts" | "subtotals" | "total" | "n" | "result">,
): Claim {
  const { counts, subtotals } = input;
  return {
    counts: { 5: counts.l5, 4: counts.l4, 3: counts.l3, 2: counts.l2, 1: counts.l1 },
    subtotals: {
      5: subtotals.l5 ?? null,
      4: subtotals.l4 ?? null,
      3: subtotals.l3 ?? null,
      2: subtotals.l2 ?? null,
      1: subtotals.l1 ?? null,
    },
    total: input.total ?? null,
    n: input.n ?? null,
    result: input.result === "" ? null : input.result.replace(",", "."),
  };
}
