import { formatMonth } from "~/shared/calendar";
import type { PlanningAsk, PlanningFigures } from "./planning";
import { digitsOf, unitOf } from "./proof-metric";

const roundVolume = (perMonth: number): string =>
  perMonth >= 10 ? String(Math.round(perMonth)) : perMonth.toFixed(1).replace(/\.0$/, "");

const monthsText = (months: number) => `${months} ${months === 1 ? "month" : "months"}`;

/** "With about 13 answers a month you would see a change of 0.72 or more in three months." */
export function detectableSentence(ask: PlanningAsk, figures: PlanningFigures): string {
  const { treated, control, detectable } = figures;
  if (treated.perMonth === null) return "Nobody of this segment has answered yet, so nothing could be seen.";
  const volume = `With about ${roundVolume(treated.perMonth)} answers a month`;
  if (ask.design === "its") {
    return `${volume} each month's value strays by itself; what a series can show depends on how steady its months are.`;
  }
  if (ask.design === "controlled" && control?.perMonth == null) {
    return `${volume} in the treated group. Choose a control group to see what both together can show.`;
  }
  if (detectable === null) return `${volume} it cannot be said yet what would be seen.`;
  const both =
    ask.design === "controlled" && control?.perMonth != null
      ? `${volume} here and ${roundVolume(control.perMonth)} in the control group`
      : volume;
  return `${both} you would see a change of ${detectable.toFixed(digitsOf(ask.metric))} ${unitOf(ask.metric)} or more in ${monthsText(ask.windowMonths)}.`;
}

/** How many answers the wanted change takes, and how long that lasts. */
export function neededSentence(ask: PlanningAsk, figures: PlanningFigures): string | null {
  const { neededN, monthsForNeededN, noNeededN } = figures;
  if (ask.minEffect === null) return null;
  if (neededN === null) return noNeededN;
  const where =
    ask.design === "controlled" ? "in each group, before and again after" : "before and again after";
  const time =
    monthsForNeededN === null
      ? ""
      : `: about ${monthsText(monthsForNeededN)} at this pace${monthsForNeededN > 24 ? ", longer than a window can be" : ""}`;
  return `A change of ${ask.minEffect} takes ${neededN.toLocaleString("en")} answers ${where}${time}.`;
}

/** Whether what is wanted lies below what can be seen. */
export const isOutOfSight = (ask: PlanningAsk, { detectable }: PlanningFigures): boolean =>
  detectable !== null && ask.minEffect !== null && detectable > ask.minEffect;

/** What the trigger alone would bring back, for whoever sets the smallest improvement worth having. */
export function spontaneousSentence(ask: PlanningAsk, { spontaneous }: PlanningFigures): string | null {
  if (!spontaneous.known) return null;
  const { expected, trigger } = spontaneous;
  const digits = digitsOf(ask.metric);
  const size = `${expected < 0 ? "−" : "+"}${Math.abs(expected).toFixed(digits)}`;
  return `A month as bad as ${formatMonth(trigger.month, "en", "long")} (${trigger.value.toFixed(digits)}, n ${trigger.n}) is followed by ${size} with no action at all. That is why it is left out of the baseline.`;
}
