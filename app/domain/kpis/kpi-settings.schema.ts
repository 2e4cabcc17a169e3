import * as z from "zod";
import { type Day, isDay } from "~/shared/calendar";
import { KPI_CHARTS } from "./chart-kind";
import { FEED_MEASURES, feedFilterSchema, KPI_FEEDS } from "./index-feed";

const day = z
  .string()
  .trim()
  .default("")
  .refine((value) => value === "" || isDay(value), "Write the date as YYYY-MM-DD, or leave it empty.")
  .transform((value) => (value === "" ? null : (value as Day)));

/** "" stands for everybody. */
const part = <Out>(shape: z.ZodType<Out, string | null>) =>
  z
    .string()
    .trim()
    .default("")
    .transform((value) => (value === "" ? null : value))
    .pipe(shape);

const { tier, level, stage, region, channel, segment } = feedFilterSchema.shape;

/** How a KPI is read: its chart, the days its limits rest on, and who brings its readings. */
export const kpiSettingsSchema = z
  .object({
    version: z.coerce.number({ error: "This page is missing the version it was read at; reload it." }).int(),
    chart: z.enum(KPI_CHARTS, { error: "Choose a chart." }),
    limitsFrom: day,
    limitsTo: day,
    feed: z.enum(KPI_FEEDS, { error: "Choose how its readings come." }),
    feedMeasure: z.enum(FEED_MEASURES, { error: "Choose an index." }).default("satisfaction"),
    feedTier: part(tier),
    feedLevel: part(level),
    feedStage: part(stage),
    feedRegion: part(region),
    feedChannel: part(channel),
    feedSegment: part(segment.unwrap()),
  })
  .refine(({ limitsFrom, limitsTo }) => limitsFrom === null || limitsTo === null || limitsFrom <= limitsTo, {
    error: "The baseline ends before it begins.",
    path: ["limitsTo"],
  });
export type KpiSettings = z.output<typeof kpiSettingsSchema>;
