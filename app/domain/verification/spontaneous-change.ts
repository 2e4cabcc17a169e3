import { regressionToMean } from "~/domain/measurement/regression-to-mean";
import { momentsOf } from "~/domain/measurement/sample-moments";
import { formatMonth, type Month } from "~/shared/calendar";
import type { ProofDirection } from "./proof-metric";

/** One calendar month of the segment: how many answered, and the mean of their scores. */
export interface HistoryMonth {
  month: Month;
  n: number;
  /** Null without an answer. */
  value: number | null;
}

/** What was to be expected with no action at all, because a bad month had called for it. */
export type SpontaneousChange =
  | {
      known: true;
      trigger: { month: Month; n: number; value: number };
      /** The other months before the start. */
      months: number;
      mean: number;
      sd: number;
      /** Towards better; in the metric's own points, signed as the figures are. */
      expected: number;
    }
  | { known: false; why: string };

/** As many months as a process chart asks for before it draws limits. */
export const MONTHS_FOR_SPREAD = 6;

const named = (month: Month) => formatMonth(month, "en", "long");

/**
 * Regression to the mean from the segment's own months before the start: the spread of the other months, and a selection
 * of months as bad as the one that called for the plan, or worse. A stable process is assumed (months without a memory).
 */
export function spontaneousChange(
  history: readonly HistoryMonth[],
  triggerMonth: Month | null,
  direction: ProofDirection,
): SpontaneousChange {
  if (triggerMonth === null) {
    return { known: false, why: "No month is named that called for the plan, so nothing was selected." };
  }
  const trigger = history.find(({ month }) => month === triggerMonth);
  if (!trigger || trigger.value === null) {
    return {
      known: false,
      why: `It cannot be reckoned: nobody of this segment answered in ${named(triggerMonth)}, the month that called for the plan.`,
    };
  }
  const others = history.filter(({ month, value }) => month !== triggerMonth && value !== null);
  if (others.length < MONTHS_FOR_SPREAD) {
    const months = others.length === 1 ? "1 other month" : `${others.length} other months`;
    return {
      known: false,
      why: `It cannot be reckoned: only ${months} before the start ${others.length === 1 ? "has" : "have"} answers of this segment, and ${MONTHS_FOR_SPREAD} are needed to know how far a month strays by itself.`,
    };
  }
  const { mean, variance } = momentsOf({ values: others.map(({ value }) => value) });
  if (mean === null || variance === null || variance === 0) {
    return { known: false, why: "It cannot be reckoned: the months before the start do not differ." };
  }
  const sd = Math.sqrt(variance);
  const isBad = direction === "up" ? trigger.value < mean : trigger.value > mean;
  if (!isBad) {
    return {
      known: false,
      why: `Nothing of the kind is to be expected: ${named(triggerMonth)} was no worse than the other months before the start.`,
    };
  }
  const read = regressionToMean({
    mean,
    sd,
    cutoff: trigger.value,
    icc: 0,
    direction: direction === "up" ? "below" : "above",
  });
  if (read.status !== "ok") {
    return { known: false, why: "It cannot be reckoned: the months before the start do not differ." };
  }
  return {
    known: true,
    trigger: { month: triggerMonth, n: trigger.n, value: trigger.value },
    months: others.length,
    mean,
    sd,
    expected: read.expectedChange,
  };
}
