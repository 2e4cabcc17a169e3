import { aboutFigure, type MessageTemplate, meaningOf, titleOf } from "./template";

export const resultsGood: MessageTemplate = {
  id: "results-good",
  kind: "results",
  label: "Results that are good",
  hint: "The verdict is signed and says that it worked: what came of it, and what stays hard.",
  needs: "either",
  begin: (about) => {
    const isPlan = about.subject?.kind === "plan";
    return {
      subject: `What came of “${titleOf(about)}”`.slice(0, 200),
      opening: isPlan
        ? `We said we would tell you what came of it. The verdict is signed: **{{verdict}}**.${meaningOf(about)}

## What customers say

Before, they gave us {{before}}; after, they give us {{after}}. That is a difference of {{difference}}, and with the answers we have it lies between {{low}} and {{high}}.

## What did not go as planned

[[something that was late, dearer or harder: a result without any is not believed]]

## What changes because of it

[[what stays, what is rolled out, what we stop]]

Thank you. [[who did what for it]]`
        : `We tried it with some and not with others, so that we can tell what it did. What was decided: **{{decision}}**.

## What came of it

The difference between those who had it and those who had not is {{effect}}; with the cases we have it lies between {{low}} and {{high}}.

## What did not go as planned

[[something that was late, dearer or harder: a result without any is not believed]]

## What changes because of it

[[who gets it next, and when]]

Thank you. [[who did what for it]]`,
      figures: isPlan
        ? [
            ...aboutFigure(about, "verdict", "The signed verdict", { plan: "verdict", pilot: "decision" }),
            ...aboutFigure(about, "before", "Before", { plan: "outcomeBefore", pilot: "effect" }),
            ...aboutFigure(about, "after", "After", { plan: "outcomeAfter", pilot: "effect" }),
            ...aboutFigure(about, "difference", "Difference", { plan: "outcomeChange", pilot: "effect" }),
            ...aboutFigure(about, "low", "Lower bound", { plan: "outcomeLow", pilot: "effectLow" }),
            ...aboutFigure(about, "high", "Upper bound", { plan: "outcomeHigh", pilot: "effectHigh" }),
          ]
        : pilotFigures(about),
    };
  },
};

/** What a pilot found: its effect with its interval, and what was decided. */
export const pilotFigures = (about: Parameters<MessageTemplate["begin"]>[0]) => [
  ...aboutFigure(about, "decision", "What was decided", { plan: "verdict", pilot: "decision" }),
  ...aboutFigure(about, "effect", "Difference", { plan: "outcomeChange", pilot: "effect" }),
  ...aboutFigure(about, "low", "Lower bound", { plan: "outcomeLow", pilot: "effectLow" }),
  ...aboutFigure(about, "high", "Upper bound", { plan: "outcomeHigh", pilot: "effectHigh" }),
];
