import type { EvaluationDesign } from "~/domain/measurement/action-verdict";
import { hasControl, overlapOfControl } from "./control-group";
import type { PlanningAsk, PlanningFigures } from "./planning";
import { MIN_WINDOW_MONTHS, SERIES_MONTHS_AFTER, SERIES_MONTHS_BEFORE } from "./verification.rules";

export const DESIGN_NAMES: Record<EvaluationDesign, string> = {
  beforeAfter: "Before and after",
  its: "A long series",
  controlled: "With a control group",
};

/** What a verdict may later say of the cause. */
export const MAY_SAY: Record<EvaluationDesign, string> = {
  beforeAfter: "changed after",
  its: "changed beyond its trend",
  controlled: "caused",
};

export interface Rung {
  design: EvaluationDesign;
  /** In what it differs from the rung below. */
  words: string;
  /** What is not there for it; empty: it can be chosen as things stand. */
  missing: string[];
}

/** The three ways to prove an effect, weakest first, with what each still lacks for this segment. */
export function designLadder(ask: PlanningAsk, figures: PlanningFigures): Rung[] {
  return [
    {
      design: "beforeAfter",
      words:
        "Answers before the start against answers after the effect. Whatever else happened meanwhile is in it.",
      missing: missingBefore(figures),
    },
    {
      design: "its",
      words: `At least ${SERIES_MONTHS_BEFORE} months before and ${SERIES_MONTHS_AFTER} after, month by month: what the trend would have brought anyway is taken off.`,
      missing: missingSeries(ask, figures),
    },
    {
      design: "controlled",
      words:
        "The same question asked of customers who do not get the action: what happened to everybody is taken off. “Caused” needs both groups to have moved side by side before.",
      missing: missingControl(ask, figures),
    },
  ];
}

/** Below these nothing is concluded from answers before and after. */
const ANSWERS_BEFORE = 30;
const MONTHS_BEFORE = 2;

function missingBefore({ treated, baselineMonths }: PlanningFigures): string[] {
  if (treated.perMonth === null) return ["an answer: nobody of this segment has given one yet"];
  if (treated.inBaseline === null) return ["the first day of the baseline"];
  const missing: string[] = [];
  if (treated.inBaseline < ANSWERS_BEFORE)
    missing.push(`${ANSWERS_BEFORE} answers in the baseline: it holds ${treated.inBaseline} so far`);
  if (baselineMonths !== null && baselineMonths < MONTHS_BEFORE)
    missing.push(`${MONTHS_BEFORE} whole months before the start: you have ${baselineMonths}`);
  return missing;
}

function missingSeries(ask: PlanningAsk, figures: PlanningFigures): string[] {
  const missing: string[] = [];
  const { baselineMonths, monthsThere } = figures;
  if (baselineMonths === null) missing.push("a start of the plan, to count months back from it");
  else if (baselineMonths < SERIES_MONTHS_BEFORE) {
    const more =
      monthsThere >= SERIES_MONTHS_BEFORE
        ? `answers go back ${monthsThere} months: begin the baseline earlier`
        : `answers go back ${monthsThere} months`;
    missing.push(
      `${SERIES_MONTHS_BEFORE} whole months before the start: you have ${baselineMonths} (${more})`,
    );
  }
  if (ask.windowMonths < SERIES_MONTHS_AFTER)
    missing.push(`a window of ${SERIES_MONTHS_AFTER} months: you have ${ask.windowMonths}`);
  return missing;
}

const COMPARABLE_MONTHS = 4;

function missingControl(ask: PlanningAsk, { control, baselineMonths }: PlanningFigures): string[] {
  if (!hasControl(ask.control)) return ["customers who do not get the action: choose them below"];
  const missing: string[] = [];
  const overlap = overlapOfControl(ask.segment, ask.control);
  if (overlap) missing.push(overlap);
  if (control && control.perMonth === null) missing.push("answers of the control group: there are none yet");
  if (baselineMonths !== null && baselineMonths < COMPARABLE_MONTHS)
    missing.push(
      `${COMPARABLE_MONTHS} whole months before the start, to see that both move side by side: you have ${baselineMonths}; without them it may only say “changed after”`,
    );
  if (ask.windowMonths < MIN_WINDOW_MONTHS) missing.push(`a window of ${MIN_WINDOW_MONTHS} months`);
  return missing;
}
