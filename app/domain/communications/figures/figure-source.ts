import * as z from "zod";
import { type Day, isDay } from "~/shared/calendar";

const day = z.custom<Day>((value) => typeof value === "string" && isDay(value), "A day, as 2026-09-30.");
const code = z.string().trim().min(1).max(20);

/**
 * Where a live figure comes from. A message keeps this, never a value: what is shown is read from the records anew,
 * until a version is approved; then the value that was approved stands beside the one of today.
 */
export const figureSourceSchema = z.discriminatedUnion("kind", [
  /** An index over a window: SBI, loyalty, NPS, top two …, of everybody or of one part. */
  z.object({
    kind: z.literal("index"),
    measure: z.string().trim().min(1).max(40),
    show: z.enum(["value", "n", "low", "high", "points"]).default("value"),
    from: day,
    to: day,
    /** As in the address of the index page: {tier: "I"}, {level: "DM"}, {stage: "Onboard"}. */
    filter: z.record(z.string(), z.string()).default({}),
  }),
  /** What a plan promised and what came of it. */
  z.object({
    kind: z.literal("plan"),
    code,
    show: z.enum([
      "kpiBaseline",
      "kpiTarget",
      "kpiNow",
      "outcomeBefore",
      "outcomeAfter",
      "outcomeChange",
      "outcomeLow",
      "outcomeHigh",
      "verdict",
    ]),
  }),
  z.object({
    kind: z.literal("pilot"),
    code,
    show: z.enum([
      "effect",
      "effectLow",
      "effectHigh",
      "cost",
      "benefit",
      "roi",
      "roiLow",
      "roiHigh",
      "decision",
    ]),
  }),
  /** The four results of the program and the revenue bridge, over a period. */
  z.object({
    kind: z.literal("revenue"),
    show: z.enum(["opening", "closing", "nrr", "retention", "won", "winBackRate", "winBackRevenue"]),
    from: day,
    to: day,
  }),
  /** As it was told: what a correction says was wrong, read from the words that went out. */
  z.object({
    kind: z.literal("kept"),
    snapshotId: z.string().min(1).max(40),
    name: z.string().min(1).max(40),
  }),
]);
export type FigureSource = z.output<typeof figureSourceSchema>;

/** `{{sbi_q3}}`: a small letter first, then letters, digits and low lines. */
export const FIGURE_NAME = /^[a-z][a-z0-9_]{0,39}$/;

/** A figure of a message as it stands: the value of today, as it is written in this message. */
export interface LiveFigure {
  name: string;
  label: string;
  source: FigureSource;
  decimals: number;
  /** "4.24", "USD 24,035", "effective (changed after)"; null: there is no value, and nothing may be sent with it. */
  text: string | null;
  /** The same without formatting and rounding, for comparing: "4.2421875". */
  exact: string | null;
  /** Why there is none, or what has to be said beside it: "n 128, July to September 2026". */
  note: string;
  /** The rows it was computed from. */
  href: string;
}
