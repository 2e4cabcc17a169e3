import * as z from "zod";
import { benjaminiHochberg } from "~/domain/measurement/benjamini-hochberg";
import { confidenceSequence } from "~/domain/measurement/confidence-sequence";
import { peekingError } from "~/domain/measurement/peeking-error";
import { momentsOf } from "~/domain/measurement/sample-moments";
import { adapter, optional } from "../adapter";

const figure = optional(z.number());

/** Adapters of the methods about looking often and judging many at once. */
export const lookAdapters = {
  benjamini_hochberg: adapter(
    { input: z.object({ p_values: z.array(z.number().nullable()) }), params: z.object({ q: figure }) },
    ({ p_values }, { q }) => benjaminiHochberg(p_values, q),
  ),
  peeking_error: adapter(
    { input: z.object({}), params: z.object({ looks: z.number(), alpha: figure }) },
    (_, params) => peekingError(params),
  ),
  confidence_sequence: adapter(
    {
      input: z.object({
        values: optional(z.array(z.number().nullable())),
        mean: figure,
        sd: figure,
        n: figure,
      }),
      params: z.object({ alpha: figure, n_opt: z.number(), min_n: figure }),
    },
    ({ values, mean, sd, n }, { alpha, n_opt, min_n }) => {
      const rule = { alpha, plannedN: n_opt, minN: min_n };
      if (!values) return confidenceSequence({ mean: mean ?? null, sd: sd ?? null, n: n ?? 0, ...rule });
      const { variance, ...moments } = momentsOf({ values });
      return confidenceSequence({ ...moments, sd: variance === null ? null : Math.sqrt(variance), ...rule });
    },
  ),
};
