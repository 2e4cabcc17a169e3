import * as z from "zod";
import { dayField, neededWords, versionField, words } from "./fields.schema";
import { REVIEW_OUTCOMES, STRATEGY_NAMES, type StrategyFieldName } from "./strategy";

const texts = Object.fromEntries(STRATEGY_NAMES.map((name) => [name, words()])) as Record<
  StrategyFieldName,
  ReturnType<typeof words>
>;

export const strategySchema = z.object({
  ...texts,
  /** The draft's version; 0 where there is none and this begins it. */
  version: z.coerce.number({ error: "Reload the page." }).int().min(0).default(0),
});
export type SaveStrategy = z.output<typeof strategySchema>;

export const adoptStrategySchema = z.object({ version: versionField });

export const reviewStrategySchema = z.object({
  day: dayField("Say on which day it was reviewed."),
  outcome: z.enum(REVIEW_OUTCOMES, { error: "Keep or change: choose one." }),
  note: neededWords("Write in a sentence or two why."),
});
export type ReviewStrategy = z.output<typeof reviewStrategySchema>;
