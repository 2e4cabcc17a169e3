import type { Act } from "~/domain/act";
import { done, notAllowedNow, type Result } from "~/domain/refusal";
import { listOccurrences } from "~/domain/series/occurrences";
import { formatDay } from "~/shared/calendar";
import { inPlan, type SeriesChanged, takeSeriesChange } from "./take-series-change.server";

interface Skip {
  seriesId: string;
  occurrence: number;
  /** Leaves it out, or takes it in again. */
  skip: boolean;
  why: string;
}

/** Leaves one occurrence out that is still ahead, or takes it in again. */
export const skipOccurrence = (act: Act, input: Skip): Promise<Result<SeriesChanged>> =>
  takeSeriesChange(act, {
    seriesId: input.seriesId,
    version: null,
    verb: input.skip ? "set-aside" : "restored",
    summary: (now) => {
      const day = dayOf(now, input.occurrence);
      const on = day ? ` of ${formatDay(day, "en")}` : "";
      return input.skip
        ? `skipped the occurrence${on} of ${inPlan(now)}${input.why ? `: ${input.why}` : ""}`
        : `took the occurrence${on} of ${inPlan(now)} in again`;
    },
    change: (now) => {
      const { series, latest } = now;
      const rest = series.skipped.filter(({ occurrence }) => occurrence !== input.occurrence);
      if (!input.skip) return done({ skipped: rest.map((line) => ({ ...line })) });
      const day = dayOf(now, input.occurrence);
      if (!day || (latest !== null && input.occurrence <= latest.occurrence)) {
        return notAllowedNow("This one is there already, or never comes. Cancel its task instead.");
      }
      const line = { occurrence: input.occurrence, day, why: input.why };
      return done({ skipped: [...rest, line].map((each) => ({ ...each })) });
    },
  });

type Now = Parameters<Parameters<typeof takeSeriesChange>[1]["change"]>[0];

const dayOf = ({ series, calendar, plan }: Now, occurrence: number) =>
  listOccurrences(series, { calendar, planEndOn: plan.endOn }, { after: occurrence - 1, take: 1 })[0]?.day;
