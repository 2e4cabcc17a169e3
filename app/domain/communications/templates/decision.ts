import { pilotFigures } from "./results-good";
import { type MessageTemplate, titleOf } from "./template";

export const decisionScale: MessageTemplate = {
  id: "decision-scale",
  kind: "decision",
  label: "Decision to scale",
  hint: "A pilot is carried on to all: why, to whom, when, and what it costs them.",
  needs: "pilot",
  begin: (about) => ({
    subject: `“${titleOf(about)}” is coming to everybody`.slice(0, 200),
    opening: `We tried it with some before we ask it of all. What was decided: **{{decision}}**.

## Why

The difference between those who had it and those who had not is {{effect}}; with the cases we have it lies between {{low}} and {{high}}.

## Who gets it, and when

1. [[the first team, from when]]
2. [[the next, from when]]

## What it will cost you

[[hours, training, what is dropped in exchange]]

We read the same figures again at each step. Should they not hold, we stop and say so.`,
    figures: pilotFigures(about),
  }),
};

export const decisionStop: MessageTemplate = {
  id: "decision-stop",
  kind: "decision",
  label: "Decision to stop",
  hint: "A pilot ends: what was found, what becomes of those who used it.",
  needs: "pilot",
  begin: (about) => ({
    subject: `We stop “${titleOf(about)}”`.slice(0, 200),
    opening: `We tried it to find out, and we have found out. What was decided: **{{decision}}**.

## Why

The difference between those who had it and those who had not is {{effect}}; with the cases we have it lies between {{low}} and {{high}}. That does not carry what it costs.

## What happens to those who use it

[[until when it runs, what replaces it, whom to ask]]

## What we take from it

[[what we know now and did not know before]]

Whoever took part did not fail; the idea did not hold. Thank you for finding it out with us.`,
    figures: pilotFigures(about),
  }),
};
