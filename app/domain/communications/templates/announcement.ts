import { type MessageTemplate, titleOf } from "./template";

export const announcement: MessageTemplate = {
  id: "announcement",
  kind: "announcement",
  label: "Announcement",
  hint: "Before a plan starts: what changes for those it affects, and why.",
  needs: "plan",
  begin: (about) => ({
    subject: `What changes with “${titleOf(about)}”`.slice(0, 200),
    opening: `Customers told us something we did not want to hear: [[what happens to them today, in one sentence]]. From [[the day]] we do it differently.

## What we will do

[[what changes, in two or three sentences that anybody understands]]

## How we will know

We measured it before we began, and we will measure it again. You will hear what came of it, also if it did not work.`,
  }),
};
