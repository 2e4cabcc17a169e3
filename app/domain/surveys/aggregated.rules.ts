import type { Gate } from "~/domain/gate";
import { countOf } from "./survey";

export interface FigurePlace {
  surveyId: string;
  kind: string;
  month: string;
  /** Answers of that kind and month which the survey holds already. */
  answers: number;
  /** A figure that stands for the same survey, kind and month. */
  standingId: string | null;
}

/** A month is known by its answers or by a figure about them, never by both. */
export function figureGates({ surveyId, kind, month, answers, standingId }: FigurePlace): Gate[] {
  return [
    {
      id: "no-answers",
      label: "No answers stand for this month",
      met: answers === 0,
      detail:
        answers === 0
          ? "no answers of this kind in this survey and month"
          : `this survey holds ${countOf(answers, "answer")} to ${kind} in ${month} already: with the figure each customer would count twice. Enter the figure under another survey, or undo the import`,
      href: answers === 0 ? null : `/surveys/${surveyId}`,
    },
    {
      id: "no-figure",
      label: "No other figure stands for this month",
      met: standingId === null,
      detail:
        standingId === null
          ? "no other figure of this kind in this survey and month"
          : `there is a figure for ${kind} in ${month} already. Withdraw it first, or enter this one under another survey`,
      href: standingId === null ? null : `/aggregates/${standingId}`,
    },
  ];
}
