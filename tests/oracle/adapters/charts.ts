import * as z from "zod";
import { controlRules } from "~/domain/measurement/control-rules";
import { pChart } from "~/domain/measurement/p-chart";
import { runChart } from "~/domain/measurement/run-chart";
import { xmr } from "~/domain/measurement/xmr";
import { adapter, optional } from "../adapter";

export const chartAdapters = {
  xmr: adapter(
    {
      input: z.object({ values: z.array(z.number().nullable()) }),
      params: z.object({
        constants: optional(z.object({ e2: z.number(), d4: z.number() })),
        baseline: optional(z.number()),
        min_points: optional(z.number()),
        bounds: optional(z.tuple([z.number(), z.number()])),
      }),
    },
    ({ values }, { constants, baseline, min_points, bounds }) =>
      xmr({ values, constants, baseline, minPoints: min_points, bounds }),
  ),
  control_rules: adapter(
    {
      input: z.object({
        values: z.array(z.number().nullable()),
        center: z.number(),
        sigma: z.number(),
      }),
      params: z.object({ rules: z.enum(["western_electric", "nelson"]) }),
    },
    (input, { rules }) =>
      controlRules({ ...input, rules: rules === "nelson" ? "nelson" : "westernElectric" }),
  ),
  run_chart: adapter(
    {
      input: z.object({ values: z.array(z.number().nullable()) }),
      params: z.object({
        shift_length: optional(z.number()),
        trend_length: optional(z.number()),
        alpha: optional(z.number()),
        median: optional(z.number()),
        min_useful: optional(z.number()),
      }),
    },
    ({ values }, { shift_length, trend_length, alpha, median, min_useful }) =>
      runChart({
        values,
        shiftLength: shift_length,
        trendLength: trend_length,
        alpha,
        median,
        minUseful: min_useful,
      }),
  ),
  p_chart: adapter(
    {
      input: z.object({ k: z.array(z.number()), n: z.array(z.number()) }),
      params: z.object({ laney: optional(z.boolean()), min_points: optional(z.number()) }),
    },
    ({ k, n }, { laney, min_points }) => pChart({ k, n, laney, minPoints: min_points }),
  ),
};
