import type { Act } from "~/domain/act";
import { done, invalid, type Result } from "~/domain/refusal";
import { listOccurrences } from "~/domain/series/occurrences";
import { ruleOf, sayRecurrence } from "~/domain/series/recurrence";
import type { SeriesInput } from "~/domain/series/series.schema";
import { inPlan, type SeriesChanged, takeSeriesChange } from "./take-series-change.server";

/** Gives what is still to come another rule. What was made stays, but for those ahead that nobody has touched. */
export const changeSeries = (
  act: Act,
  input: SeriesInput & { seriesId: string; version: number },
): Promise<Result<SeriesChanged>> =>
  takeSeriesChange(act, {
    seriesId: input.seriesId,
    version: input.version,
    verb: "changed",
    summary: (now) => `changed how ${inPlan(now)} comes again: ${sayRecurrence(input.recurrence)}`,
    change: ({ series, latest, calendar, plan }) => {
      const rule = ruleOf(input.recurrence, calendar.workingDays);
      // Counted anew from the one that is there: what went before keeps its own days.
      const counted = {
        rule,
        firstDueOn: latest?.dueOn ?? series.firstDueOn,
        firstNumber: latest?.occurrence ?? series.firstNumber,
        untilOn: input.untilOn,
        shift: input.shift,
      };
      const around = { calendar, planEndOn: plan.endOn };
      if (listOccurrences(counted, around, { after: counted.firstNumber, take: 1 }).length === 0) {
        return invalid("It would not come again before it ends. Choose a shorter rule, or end the series.", {
          every: ["No further date lies inside the plan."],
        });
      }
      return done({ ...counted, leadDays: input.leadDays, skipped: [], endedAt: null });
    },
  });
