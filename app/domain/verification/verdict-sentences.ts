import Decimal from "decimal.js";
import type { Claim } from "~/domain/measurement/action-verdict";
import { PLANNING_SD } from "~/domain/measurement/planning-sd";
import { sampleSize } from "~/domain/measurement/sample-size";
import type { ProofReading } from "./proof";
import { digitsOf, type ProofMetric, unitOf } from "./proof-metric";
import { OUTCOME_SENTENCES } from "./verdict-word";
import type { VerificationPlan } from "./verification-plan";
import { describeMetric } from "./verification-plan";

type Asked = Pick<
  VerificationPlan,
  "metric" | "direction" | "minEffect" | "confidence" | "measure" | "segment" | "hasOutcome" | "design"
>;

/** A figure as it is written: 127 ÷ 40 is 3.175 and shows as 3.18, whatever its bits say. */
export const figure = (value: number, metric: ProofMetric = "sbi"): string =>
  new Decimal(value).toFixed(digitsOf(metric), Decimal.ROUND_HALF_UP);

export const signedFigure = (value: number, metric: ProofMetric = "sbi"): string =>
  `${value < 0 ? "−" : "+"}${figure(Math.abs(value), metric)}`;

/** What the interval says against zero and against the needed effect, in sentences anybody can check against the picture. */
export function outcomeSentences(reading: ProofReading, promise: Asked): string[] {
  const { outcome } = reading;
  if (!outcome) return [OUTCOME_SENTENCES.none];
  if (outcome.verdict === "tooEarly") {
    return [
      outcome.reason === "tooFewAfter"
        ? tooFewWords(reading)
        : "Too early: until the evaluation date neither difference nor interval is shown to anybody.",
    ];
  }
  if (outcome.verdict === "cannotTell") return cannotTellWords(reading);
  const { diff, lower, upper } = outcome;
  if (diff === null || lower === null || upper === null) return [OUTCOME_SENTENCES[outcome.verdict]];
  const { metric, direction } = promise;
  const needed = figure(Number(promise.minEffect), metric);
  const size = figure(Math.abs(diff), metric);
  const way = diff > 0 ? "rose by" : diff < 0 ? "fell by" : "stayed, at a difference of";
  const subject = describeMetric(promise);
  const against = {
    beforeAfter: "",
    its: " beyond its trend, by the last month",
    controlled: " more than in the control group",
  };
  const fact = `${subject} ${way} ${size} ${unitOf(metric)}${diff === 0 ? "" : against[promise.design]} (${Math.round(100 * Number(promise.confidence))} % interval ${signedFigure(lower, metric)} to ${signedFigure(upper, metric)}).`;
  switch (outcome.verdict) {
    case "worked":
      return [
        fact,
        outcome.reason === "targetProven"
          ? `No change is ruled out, and even the weaker end of the interval reaches the ${needed} that was needed.`
          : `No change is ruled out, and the estimate reaches the ${needed} that was needed. How much of it is sure is less: the weaker end of the interval stays below ${needed}.`,
      ];
    case "improvedBelowTarget":
      return [
        fact,
        outcome.reason === "targetMissed"
          ? `No change is ruled out, but so is the ${needed} that was needed: it got better, by too little.`
          : `No change is ruled out. The estimate stays below the ${needed} that was needed, which is still possible.`,
      ];
    case "inconclusive":
      return [
        fact,
        `Undecided: the interval holds both no change and the ${needed} that was needed. This is not a failure shown, and no success either.`,
        ...answersNeeded(promise),
      ];
    case "didNotWork":
      return [
        fact,
        `The needed effect is excluded: all of the interval lies short of ${needed}. Whether there was a smaller one stays open.`,
      ];
    case "gotWorse":
      return [
        fact,
        `The outcome got worse: all of the interval lies on the ${direction === "up" ? "lower" : "higher"} side of no change.`,
      ];
  }
}

function tooFewWords({ outcome, controlN, plannedN }: ProofReading): string {
  const own = `Too few answers: n ${outcome?.nAfter ?? 0} of ${plannedN}`;
  const control = controlN ? `, and n ${controlN.after} of ${plannedN} in the control group` : "";
  return `${own}${control}. The difference stays hidden until then.`;
}

function cannotTellWords({ outcome, controlN, series, controlled }: ProofReading): string[] {
  if (outcome?.verdict !== "cannotTell") return [];
  switch (outcome.reason) {
    case "noBaseline":
      return [
        `Cannot tell: the baseline holds only n ${outcome.nBefore}${controlN ? `, and n ${controlN.before} in the control group` : ""}.`,
      ];
    case "baselineIsTrigger":
      return ["Cannot tell: the baseline holds nothing but the month that called for the plan."];
    case "noInterval":
      return [
        `Cannot tell: the answers give no interval.`,
        ...[series?.refused, controlled?.refused].flatMap((words) => words ?? []),
      ];
  }
}

/** How many answers would be likely to settle it, where one spread holds for all. */
function answersNeeded({ metric, measure, design, minEffect }: Asked): string[] {
  if (metric !== "sbi" || measure === "effort" || design === "its") return [];
  const kind = design === "controlled" ? "didCrossSection" : "means";
  const { nPerGroup } = sampleSize({ kind, sd: PLANNING_SD, delta: Number(minEffect) });
  if (nPerGroup === null) return [];
  const where = design === "controlled" ? "in each group, before and again after" : "before and again after";
  return [
    `To be likely to tell ${figure(Number(minEffect))} from nothing it takes ${nPerGroup.toLocaleString("en")} answers ${where}.`,
  ];
}

/** How the figure came about, in plain words and with the name that a statistician looks for. */
export function methodWords(reading: ProofReading, promise: Asked): string {
  if (promise.design === "its") {
    const fit = reading.series?.fit;
    return `Interrupted time series: a line through the months before, a line through the months after, and the distance between them at the last month. Reckoned by ordinary regression and again allowing for months that resemble their neighbours (Newey-West${fit ? `, lag ${fit.lag}` : ""}); the wider interval decides${fit ? `, here ${fit.decides === "plain" ? "the ordinary one" : "Newey-West"}` : ""}.`;
  }
  if (promise.design === "controlled") {
    const method = reading.controlled?.method;
    const how =
      method === "didClusterOls"
        ? "answers clustered by account (CR1)"
        : method === "didPanel"
          ? "Welch's t on the changes of single accounts, as fewer than ten accounts or fewer than five a side answered"
          : method === "didProportions"
            ? "Newcombe intervals of both changes, combined"
            : "no method could be applied";
    return `Difference in differences: the change of those with the action less the change of the control group; ${how}.`;
  }
  switch (promise.metric) {
    case "sbi":
      return "Difference of two means that may stray differently (Welch's t), over single answers.";
    case "csat":
      return "Difference of two shares (Newcombe's method 10, from Wilson intervals).";
    case "nps":
      return "Difference of two net promoter scores (adjusted Wald interval).";
  }
}

export const CLAIM_SENTENCES: Record<Claim, string> = {
  caused:
    "It may be called caused: the control group did not change like this, and both moved side by side before the start.",
  beyondTrend:
    "It may be called a change beyond its trend: the line it was on does not explain it. What else happened at the same time is not excluded.",
  changedAfter: "It changed after the plan. Nothing here shows that it changed because of it.",
};

/** Why a design with a control group may not say “caused” here; null where it may. */
export function claimWithheld({ controlled, outcome }: ProofReading): string | null {
  if (!controlled || outcome?.diff == null) return null;
  switch (controlled.trend.parallel) {
    case "supported":
      return null;
    case "violated":
      return "“Caused” is out of reach: before the start both groups were already drifting apart.";
    case "unclear":
      return "“Caused” is withheld: the months before the start do not show clearly that both groups moved side by side.";
    case null:
      return `“Caused” is withheld: only ${controlled.trend.months} months before the start have answers of both groups; 4 are needed to see whether they moved side by side.`;
  }
}
