import type { MessageTemplate } from "./template";

export const correction: MessageTemplate = {
  id: "correction",
  kind: "correction",
  label: "Correction",
  hint: "Figures or words that were told and do not hold: to everybody who was told them.",
  needs: null,
  begin: ({ workspace }) => ({
    subject: `A correction from ${workspace}: [[what was wrong]]`.slice(0, 200),
    opening: `On [[the day]] we told you something that does not hold. Here is what is right.

## What we said

> [[the words or figures as you read them]]

## What is right

[[the words or figures as they are]]

## How it came about

[[what went wrong on our side; no excuses]]

## What it changes

[[what follows for you; if nothing, say so]]

We are sorry. Who was told the first gets this, and nobody else.`,
  }),
};
