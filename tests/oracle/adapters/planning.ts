import * as z from "zod";
import { regressionToMean } from "~/domain/measurement/regression-to-mean";
import { type SampleSizeKind, sampleSize } from "~/domain/measurement/sample-size";
import { adapter, optional } from "../adapter";

const kinds = z.enum(["means", "proportions", "nps", "did_cross_section", "did_panel", "detectable"]);
const meanShape = z.object({ sd: z.number(), delta: z.number() });
const panelShape = meanShape.extend({ correlation: z.number() });
const proportionShape = z.object({ p1: z.number(), p2: z.number() });
const npsShape = z.object({ promoters: z.number(), detractors: z.number(), delta: z.number() });
const detectableShape = z.object({ sd: z.number(), n_per_group: z.number() });

function whatToDetect(kind: z.infer<typeof kinds>, input: unknown): SampleSizeKind {
  switch (kind) {
    case "means":
      return { kind, ...meanShape.parse(input) };
    case "proportions":
      return { kind, ...proportionShape.parse(input) };
    case "nps":
      return { kind, ...npsShape.parse(input) };
    case "did_cross_section":
      return { kind: "didCrossSection", ...meanShape.parse(input) };
    case "did_panel":
      return { kind: "didPanel", ...panelShape.parse(input) };
    case "detectable": {
      const { sd, n_per_group } = detectableShape.parse(input);
      return { kind, sd, nPerGroup: n_per_group };
    }
  }
}

export const planningAdapters = {
  sample_size: adapter(
    {
      input: z.record(z.string(), z.unknown()),
      params: z.object({
        kind: kinds,
        alpha: optional(z.number()),
        power: optional(z.number()),
        cluster_size: optional(z.number()),
        icc: optional(z.number()),
      }),
    },
    (input, { kind, alpha, power, cluster_size, icc }) =>
      sampleSize({ ...whatToDetect(kind, input), alpha, power, clusterSize: cluster_size, icc }),
  ),
  regression_to_mean: adapter(
    {
      input: z.object({
        mean: z.number(),
        sd: z.number(),
        cutoff: z.number(),
        icc: z.number(),
        baseline_measurements: optional(z.number()),
      }),
      params: z.object({ direction: optional(z.enum(["below", "above"])) }),
    },
    ({ baseline_measurements, ...input }, { direction }) =>
      regressionToMean({ ...input, baselineMeasurements: baseline_measurements, direction }),
  ),
};
