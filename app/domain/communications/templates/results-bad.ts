import { pilotFigures } from "./results-good";
import { aboutFigure, type MessageTemplate, meaningOf, titleOf } from "./template";

export const resultsBad: MessageTemplate = {
  id: "results-bad",
  kind: "results",
  label: "Results that are not good",
  hint: "It did not work, or cannot be shown: said plainly, within fourteen days, with what changes.",
  needs: "either",
  begin: (about) => {
    const isPlan = about.subject?.kind === "plan";
    return {
      subject: `“${titleOf(about)}” did not do what we hoped`.slice(0, 200),
      opening: `We promised to tell you what came of it, also if it did not work. It did not do what we hoped, and we would rather you hear it from us.

## What we set out to do

[[what was to become better, for whom]]

## What came of it

${
  isPlan
    ? `The verdict is signed: **{{verdict}}**.${meaningOf(about)} Customers gave us {{before}} before and {{after}} after; with the answers we have, the difference lies between {{low}} and {{high}}.`
    : "What was decided: **{{decision}}**. The difference between those who had it and those who had not is {{effect}}; with the cases we have it lies between {{low}} and {{high}}."
}

## Why we think so

[[what we believed and what turned out otherwise; no excuses]]

## What changes now

[[what we stop, what we try instead, who answers for it and by when you hear of it]]

The work you put into it was not in vain: we know now what does not move our customers, and we stop paying for it. If you see it otherwise, ask us. The button is below.`,
      figures: isPlan
        ? [
            ...aboutFigure(about, "verdict", "The signed verdict", { plan: "verdict", pilot: "decision" }),
            ...aboutFigure(about, "before", "Before", { plan: "outcomeBefore", pilot: "effect" }),
            ...aboutFigure(about, "after", "After", { plan: "outcomeAfter", pilot: "effect" }),
            ...aboutFigure(about, "low", "Lower bound", { plan: "outcomeLow", pilot: "effectLow" }),
            ...aboutFigure(about, "high", "Upper bound", { plan: "outcomeHigh", pilot: "effectHigh" }),
          ]
        : pilotFigures(about),
    };
  },
};
