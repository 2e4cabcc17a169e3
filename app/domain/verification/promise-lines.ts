import { type Day, formatMonth } from "~/shared/calendar";
import { DESIGN_NAMES, MAY_SAY } from "./design-ladder";
import { unitOf } from "./proof-metric";
import { describeControl, describeMetric, describeScale, type VerificationPlan } from "./verification-plan";
import { sayEvaluation } from "./verification-words";

export interface PromiseLine {
  name: string;
  words: string;
}

/** A promise in plain words, line by line: what would be read by somebody who was not there. */
export function promiseLines(
  promise: VerificationPlan,
  { dayText, accountName }: { dayText: (day: Day) => string; accountName: (id: string) => string | null },
): PromiseLine[] {
  const lines: PromiseLine[] = [{ name: "What is read", words: describeMetric(promise) }];
  if (!promise.hasOutcome) return lines;
  const { baselineFrom, triggerMonth, minBaselineN, windowMonths, plannedN, design, control, metric } =
    promise;
  const left = triggerMonth ? `, ${formatMonth(triggerMonth, "en")} left out: it called for the plan` : "";
  const since = baselineFrom ? `from ${dayText(baselineFrom)} to the start` : "not set";
  const wanted = `${promise.minEffect || "?"} ${unitOf(metric)} ${promise.direction === "up" ? "more" : "less"}`;
  lines.push(
    { name: "Compared by", words: describeScale(promise) },
    { name: "Worth having from", words: wanted },
    { name: "Baseline", words: `${since}${left}, at least n ${minBaselineN}` },
    { name: "Window", words: `${windowMonths} full months from the effective date` },
    { name: "Read on", words: sayEvaluation(promise) },
    { name: "Answers planned", words: `n ${plannedN}` },
    {
      name: "Design",
      words: `${DESIGN_NAMES[design].toLowerCase()}: may be called “${MAY_SAY[design]}”; ${Math.round(Number(promise.confidence) * 100)}\u00a0% interval`,
    },
  );
  if (design === "controlled") {
    const names = (control.accountIds ?? []).map(accountName);
    // Half a list would be taken for the whole.
    const words = names.length > 0 && !names.includes(null) ? names.join(", ") : describeControl(control);
    lines.push({ name: "Control group", words });
  }
  return lines;
}
