import Decimal from "decimal.js";
import * as z from "zod";
import { KPI_DIRECTIONS, KPI_FREQUENCIES, KPI_TYPES } from "../plans/plan";
import { count, decimal, flag, line, openChoice, optionalId, shortWords, words } from "../plans/plan-fields";
import { KPI_CHARTS } from "./chart-kind";
import { FEED_MEASURES, KPI_FEEDS } from "./index-feed";

/** One KPI as its row in the form has it; the index it is fed by comes as single fields and leaves as one filter. */
export const kpiRow = () =>
  z
    .object({
      id: optionalId(),
      name: line().min(1, "Give the KPI a name."),
      meaning: words(),
      type: z.enum(KPI_TYPES, { error: "Choose operational or outcome." }).default("operational"),
      primary: flag(),
      unit: line(40).default(""),
      direction: z.enum(KPI_DIRECTIONS, { error: "Choose whether higher or lower is better." }).default("up"),
      baseline: decimal(),
      baselinePeriod: shortWords(),
      baselineN: count(),
      target: decimal(),
      frequency: z.enum(KPI_FREQUENCIES, { error: "Choose how often it is read." }).default("monthly"),
      source: shortWords(),
      chart: z.enum(KPI_CHARTS, { error: "Choose a chart." }).optional(),
      feed: z.enum(KPI_FEEDS, { error: "Choose how its readings come." }).optional(),
      feedMeasure: openChoice(FEED_MEASURES, "Choose an index."),
      feedTier: openChoice(["I", "II", "III"], "Choose a tier."),
      feedLevel: openChoice(["DM", "RM", "IF"], "Choose a contact level."),
      feedStage: shortWords(),
      feedRegion: shortWords(),
    })
    .superRefine(({ baseline, target }, context) => {
      if (baseline === null || target === null || !new Decimal(baseline).equals(target)) return;
      context.addIssue({
        code: "custom",
        path: ["target"],
        message: `Baseline and target are both ${target}: there would be no way to go. Say what is aimed at.`,
      });
    })
    .transform(({ feedMeasure, feedTier, feedLevel, feedStage, feedRegion, ...row }) => ({
      ...row,
      ...(row.feed === "index" && {
        feedFilter: {
          measure: feedMeasure ?? FEED_MEASURES[0],
          tier: feedTier,
          level: feedLevel,
          stage: feedStage || null,
          region: feedRegion || null,
        },
      }),
    }));
