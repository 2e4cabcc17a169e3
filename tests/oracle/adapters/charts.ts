import * as z from "zod";
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
};
