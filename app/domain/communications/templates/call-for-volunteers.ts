import { type MessageTemplate, titleOf } from "./template";

export const callForVolunteers: MessageTemplate = {
  id: "call-for-volunteers",
  kind: "callForVolunteers",
  label: "Call for volunteers",
  hint: "Who wants to try something first: what it asks of them, until when, and that a no is fine.",
  needs: null,
  begin: (about) => ({
    subject: `Who wants to try “${titleOf(about)}” first?`.slice(0, 200),
    opening: `We have an idea and no proof. Before we ask it of everybody, we would like to try it with a few.

## What you would try

[[what is done differently, in two sentences]]

## What it asks of you

- **Time:** [[hours a week, for how many weeks]]
- **From when to when:** [[first and last day]]
- **Honesty:** you tell us what does not work. That is the point of it.

Not all who raise their hand get it at once: by lot, some go on as before, because otherwise nobody could tell what it did. They get it next, should it work.

A no is fine and nobody keeps a list of it. If you want to, raise your hand with the button below until [[the day]].`,
  }),
};
