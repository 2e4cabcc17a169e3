import * as z from "zod";
import { awardYear } from "~/domain/measurement/award-year";
import { rollingSbi, type WindowLabels } from "~/domain/measurement/rolling-sbi";
import type { Day, Month } from "~/shared/calendar";
import { adapter, day, month, optional } from "../adapter";

type Labels = { mode: "calendar_month"; windows: Month[] } | { mode: "trailing_date"; windows: Day[] };

function labelsOf({ mode, windows }: Labels): WindowLabels {
  return mode === "calendar_month" ? { mode: "calendarMonth", windows } : { mode: "trailingDate", windows };
}

export const windowAdapters = {
  rolling_sbi: adapter(
    {
      input: z.object({ responses: z.array(z.object({ at: z.string(), rating: z.number() })) }),
      params: z
        .object({
          time_zone: z.string(),
          window_months: optional(z.number()),
          min_n: optional(z.number()),
          threshold: optional(z.number()),
        })
        .and(
          z.union([
            z.object({ mode: z.literal("calendar_month"), windows: z.array(month) }),
            z.object({ mode: z.literal("trailing_date"), windows: z.array(day) }),
          ]),
        ),
    },
    ({ responses }, params) =>
      rollingSbi({
        responses,
        timeZone: params.time_zone,
        ...labelsOf(params),
        windowMonths: params.window_months,
        minN: params.min_n,
        threshold: params.threshold,
      }),
  ),
  award_year: adapter(
    {
      input: z.object({
        months: z.array(z.object({ month, counts: z.record(z.string(), z.number()) })),
      }),
      params: z.object({
        year: z.number(),
        threshold: optional(z.number()),
        as_of: day,
        confidence: optional(z.number()),
      }),
    },
    ({ months }, { as_of, ...params }) => awardYear({ months, asOf: as_of, ...params }),
  ),
};
