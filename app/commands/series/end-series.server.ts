import type { Act } from "~/domain/act";
import { done, type Result } from "~/domain/refusal";
import { inPlan, type SeriesChanged, takeSeriesChange } from "./take-series-change.server";

/** Lets nothing come again any more, or lets it come again after all. What was made stays. */
export const endSeries = (
  act: Act,
  input: { seriesId: string; ended: boolean },
): Promise<Result<SeriesChanged>> =>
  takeSeriesChange(act, {
    seriesId: input.seriesId,
    version: null,
    verb: input.ended ? "closed" : "resumed",
    summary: (now) =>
      input.ended ? `ended ${inPlan(now)}: it comes no more` : `let ${inPlan(now)} come again`,
    change: () => done({ endedAt: input.ended ? act.now : null }),
  });
