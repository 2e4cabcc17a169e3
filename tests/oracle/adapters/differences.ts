import * as z from "zod";
import { mannWhitney } from "~/domain/measurement/mann-whitney";
import { newcombeDiff } from "~/domain/measurement/newcombe-diff";
import { npsDifference } from "~/domain/measurement/nps-difference";
import { welchT } from "~/domain/measurement/welch-t";
import { adapter, confidenceOnly } from "../adapter";

const values = z.array(z.number().nullable());
const groups = z.object({ promoters: z.number(), passives: z.number(), detractors: z.number() });
const share = z.object({ k: z.number(), n: z.number() });

export const differenceAdapters = {
  welch_t: adapter(
    { input: z.object({ before: values, after: values }), params: confidenceOnly },
    ({ before, after }, { confidence }) =>
      welchT({ before: { values: before }, after: { values: after }, confidence }),
  ),
  newcombe_diff: adapter(
    { input: z.object({ before: share, after: share }), params: confidenceOnly },
    (input, { confidence }) => newcombeDiff({ ...input, confidence }),
  ),
  nps_difference: adapter(
    { input: z.object({ before: groups, after: groups }), params: confidenceOnly },
    (input, { confidence }) => {
      const { adjustedLower, adjustedUpper, ...rest } = npsDifference({ ...input, confidence });
      return { ...rest, adjLower: adjustedLower, adjUpper: adjustedUpper };
    },
  ),
  mann_whitney: adapter(
    { input: z.object({ before: values, after: values }), params: z.object({}) },
    ({ before, after }) => mannWhitney({ before: { values: before }, after: { values: after } }),
  ),
};
