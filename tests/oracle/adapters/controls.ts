import * as z from "zod";
import { didClusterOls } from "~/domain/measurement/did-cluster-ols";
import { didMeans } from "~/domain/measurement/did-means";
import { didPanel } from "~/domain/measurement/did-panel";
import { didProportions } from "~/domain/measurement/did-proportions";
import { itsSegmented } from "~/domain/measurement/its-segmented";
import { pretrend } from "~/domain/measurement/pretrend";
import { adapter, confidenceOnly, optional } from "../adapter";

const figure = optional(z.number());
const cell = z.object({ mean: z.number(), sd: figure, n: figure, se: figure });
const share = z.object({ k: z.number(), n: z.number() });
const arms = <Cell extends z.ZodType>(type: Cell) => {
  const arm = z.object({ before: type, after: type });
  return z.object({ pilot: arm, control: arm });
};
const units = z.array(z.object({ before: z.number(), after: z.number() }));
const series = z.array(z.number().nullable());
/** 0 and 1, or the words. */
const flag = z.union([z.boolean(), z.number().transform((value) => value !== 0)]);

/** Adapters of the methods that compare with a control or with a trend. */
export const controlAdapters = {
  did_means: adapter({ input: arms(cell), params: confidenceOnly }, (input, { confidence }) =>
    didMeans({ ...input, confidence }),
  ),
  did_panel: adapter(
    { input: z.object({ pilot: units, control: units }), params: confidenceOnly },
    (input, { confidence }) => didPanel({ ...input, confidence }),
  ),
  did_cluster_ols: adapter(
    {
      input: z.object({
        rows: z.array(
          z.object({ y: z.number(), pilot: flag, post: flag, cluster: z.union([z.string(), z.number()]) }),
        ),
      }),
      params: z.object({ confidence: figure, min_clusters: figure }),
    },
    ({ rows }, { confidence, min_clusters }) =>
      didClusterOls({
        rows: rows.map((row) => ({ ...row, cluster: String(row.cluster) })),
        confidence,
        minClusters: min_clusters,
      }),
  ),
  did_proportions: adapter({ input: arms(share), params: confidenceOnly }, (input, { confidence }) =>
    didProportions({ ...input, confidence }),
  ),
  pretrend: adapter(
    {
      input: z.object({ pilot: series, control: series }),
      params: z.object({ confidence: figure, min_points: figure, max_slope: figure }),
    },
    (input, { confidence, min_points, max_slope }) =>
      pretrend({ ...input, confidence, minPoints: min_points, maxSlope: max_slope }),
  ),
  its_segmented: adapter(
    {
      input: z.object({ values: series, intervention_index: z.number() }),
      params: z.object({
        confidence: figure,
        lag: optional(z.union([z.number(), z.literal("auto")])),
        min_pre: figure,
        min_post: figure,
        exclude: optional(z.array(z.number())),
      }),
    },
    ({ values, intervention_index }, { min_pre, min_post, ...params }) =>
      itsSegmented({
        values,
        interventionIndex: intervention_index,
        minPre: min_pre,
        minPost: min_post,
        ...params,
      }),
  ),
};
