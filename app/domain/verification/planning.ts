import type { EvaluationDesign } from "~/domain/measurement/action-verdict";
import { PLANNING_SD } from "~/domain/measurement/planning-sd";
import { momentsOfCounts, type ValueCount } from "~/domain/measurement/sample-moments";
import { sampleSize } from "~/domain/measurement/sample-size";
import { addMonthsTo, type Day, type Month, monthOf, monthsBetween } from "~/shared/calendar";
import type { ProofDirection, ProofMetric } from "./proof-metric";
import { scoreOf } from "./proof-metric";
import { historyOf, type RatingCount } from "./segment-history";
import { type SpontaneousChange, spontaneousChange } from "./spontaneous-change";
import { monthsBefore } from "./verification.rules";
import type { Control, Measure, Segment } from "./verification-plan";

/** What somebody who plans a proof has chosen so far; what is not chosen yet is empty. */
export interface PlanningAsk {
  measure: Measure;
  metric: ProofMetric;
  direction: ProofDirection;
  design: EvaluationDesign;
  segment: Segment;
  control: Control;
  minEffect: number | null;
  baselineFrom: Day | null;
  triggerMonth: Month | null;
  windowMonths: number;
}

export interface GroupVolume {
  /** Answers a month over the last whole months; null without any. */
  perMonth: number | null;
  overMonths: number;
  /** In the baseline, the month that called for the plan left out; null while no baseline is chosen. */
  inBaseline: number | null;
  /** The first month with an answer. */
  since: Month | null;
}

export interface PlanningFigures {
  treated: GroupVolume;
  /** Null while no control group is chosen. */
  control: GroupVolume | null;
  /** Spread of one answer that the figures below assume; null where nothing is known of it. */
  sd: number | null;
  sdIs: "planned" | "measured";
  /** Answers to be expected in the window. */
  inWindow: number | null;
  /** The smallest change that this volume is likely to show; null where it cannot be said. */
  detectable: number | null;
  /** Answers needed on each side (in each group) for the wanted change. */
  neededN: number | null;
  monthsForNeededN: number | null;
  /** Why no number of answers can be given for the wanted change. */
  noNeededN: string | null;
  /** Whole months of the baseline, and of everything there is before the start; null while no start is set. */
  baselineMonths: number | null;
  monthsThere: number;
  spontaneous: SpontaneousChange;
}

const MONTHS_OF_VOLUME = 12;
/** Below so many answers a measured spread is no better than the planned one. */
const ANSWERS_FOR_SPREAD = 30;
const Z = 2.8015852181129683;

/**
 * What the answers this segment really gives can show, before anything is promised. `cutOn` is the start of the plan, or
 * today where that comes first: nothing after it is looked at.
 */
export function planningFigures(
  ask: PlanningAsk,
  counts: {
    treated: readonly RatingCount[];
    control: readonly RatingCount[] | null;
    inBaseline: { treated: number | null; control: number | null };
  },
  dates: { startOn: Day | null; cutOn: Day },
): PlanningFigures {
  const treated = volumeOf(counts.treated, counts.inBaseline.treated, dates.cutOn);
  const control = counts.control && volumeOf(counts.control, counts.inBaseline.control, dates.cutOn);
  const { sd, sdIs } = spreadOf(ask, counts.treated);
  const inWindow = treated.perMonth === null ? null : treated.perMonth * ask.windowMonths;
  const needed = neededAnswers(ask, counts.treated, sd);
  const slowest = Math.min(
    treated.perMonth ?? 0,
    ask.design === "controlled" ? (control?.perMonth ?? 0) : Infinity,
  );
  return {
    treated,
    control,
    sd,
    sdIs,
    inWindow,
    detectable: detectableOf(ask, treated, control, sd),
    neededN: needed.n,
    monthsForNeededN: needed.n === null || !(slowest > 0) ? null : Math.ceil(needed.n / slowest),
    noNeededN: needed.why,
    baselineMonths: dates.startOn === null ? null : monthsBefore(ask.baselineFrom, dates.startOn),
    monthsThere: treated.since === null ? 0 : monthsBetween(treated.since, monthOf(dates.cutOn)).length - 1,
    spontaneous: spontaneousChange(historyOf(counts.treated, ask.metric), ask.triggerMonth, ask.direction),
  };
}

function volumeOf(counts: readonly RatingCount[], inBaseline: number | null, cutOn: Day): GroupVolume {
  const last = addMonthsTo(monthOf(cutOn), -1);
  const since = counts.reduce<Month | null>(
    (first, { month }) => (first === null || month < first ? month : first),
    null,
  );
  const earliest = addMonthsTo(last, 1 - MONTHS_OF_VOLUME);
  const from = since === null || since < earliest ? earliest : since;
  const overMonths = from > last ? 0 : monthsBetween(from, last).length;
  const n = counts
    .filter(({ month }) => month >= from && month <= last)
    .reduce((sum, count) => sum + count.n, 0);
  return { perMonth: n === 0 || overMonths === 0 ? null : n / overMonths, overMonths, inBaseline, since };
}

/** The index is planned with one spread for all, as everywhere; shares and scores carry their own. */
function spreadOf(
  { metric, measure }: PlanningAsk,
  counts: readonly RatingCount[],
): { sd: number | null; sdIs: "planned" | "measured" } {
  if (metric === "sbi" && measure !== "effort") return { sd: PLANNING_SD, sdIs: "planned" };
  const { n, variance } = momentsOfCounts(
    counts.map(({ rating, n: times }): ValueCount => [scoreOf(metric, rating), times]),
  );
  if (n >= ANSWERS_FOR_SPREAD && variance !== null && variance > 0)
    return { sd: Math.sqrt(variance), sdIs: "measured" };
  // The widest a share can stray; for the net score and for effort nothing sensible can be assumed.
  return { sd: metric === "csat" ? 50 : null, sdIs: "planned" };
}

function detectableOf(
  ask: PlanningAsk,
  treated: GroupVolume,
  control: GroupVolume | null,
  sd: number | null,
): number | null {
  // What a series can show hangs on its trend and not on answers alone.
  if (sd === null || ask.design === "its") return null;
  const groups = ask.design === "controlled" ? [treated, control] : [treated];
  let variance = 0;
  for (const group of groups) {
    const after = (group?.perMonth ?? 0) * ask.windowMonths;
    const before = group?.inBaseline ? group.inBaseline : after;
    if (!(after > 0) || !(before > 0)) return null;
    variance += 1 / before + 1 / after;
  }
  return Z * sd * Math.sqrt(variance);
}

function neededAnswers(
  ask: PlanningAsk,
  counts: readonly RatingCount[],
  sd: number | null,
): { n: number | null; why: string | null } {
  const { minEffect, metric, direction, design } = ask;
  if (minEffect === null || !(minEffect > 0)) return { n: null, why: null };
  if (design === "its")
    return { n: null, why: "What a series can show hangs on its trend: months count, not answers." };
  const answers = counts.reduce((sum, { n }) => sum + n, 0);
  if (design === "beforeAfter" && metric === "csat" && answers > 0) {
    const now = shareOf(counts, (rating) => rating >= 4);
    const then = now + (direction === "up" ? 1 : -1) * (minEffect / 100);
    if (then > 1 || then < 0) {
      return {
        n: null,
        why: `The share stands at ${Math.round(100 * now)} %: a change of ${minEffect} points is more than there is room for.`,
      };
    }
    return { n: sampleSize({ kind: "proportions", p1: now, p2: then }).nPerGroup, why: null };
  }
  if (design === "beforeAfter" && metric === "nps" && answers > 0) {
    const promoters = shareOf(counts, (rating) => rating >= 9);
    const detractors = shareOf(counts, (rating) => rating <= 6);
    return { n: sampleSize({ kind: "nps", promoters, detractors, delta: minEffect }).nPerGroup, why: null };
  }
  if (sd === null) return { n: null, why: "Too few answers yet to know how far they stray." };
  const kind = design === "controlled" ? "didCrossSection" : "means";
  return { n: sampleSize({ kind, sd, delta: minEffect }).nPerGroup, why: null };
}

function shareOf(counts: readonly RatingCount[], isCounted: (rating: number) => boolean): number {
  const all = counts.reduce((sum, { n }) => sum + n, 0);
  return counts.reduce((sum, { rating, n }) => sum + (isCounted(rating) ? n : 0), 0) / all;
}
