import type { MessageTemplate } from "./template";

export const webcast: MessageTemplate = {
  id: "webcast",
  kind: "webcast",
  label: "Webcast invitation",
  hint: "An invitation with its day and hour; the letter brings a file for the calendar.",
  needs: null,
  begin: ({ workspace }) => ({
    subject: `Join us: what we heard from you, and what ${workspace} does about it`.slice(0, 200),
    opening: `Hello {{recipient.first_name|there}},

you told us what you think of us. We would like to tell you what we make of it, and to hear what we missed.

## What you will hear

1. What customers said, with the figures
2. What we changed, and what did not work
3. Your questions, for at least half of the time

Day and hour stand below, by your own clock. [[who speaks: names and roles]]

It is recorded for those who cannot come; nobody but the speakers is heard or seen in it.`,
  }),
};
