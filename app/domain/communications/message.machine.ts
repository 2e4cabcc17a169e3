import { setup } from "xstate";
import { allMet } from "../gate";
import { gatesOf } from "./message.rules";
import type { VersionEvent, VersionEventType, VersionSaid } from "./message-event";
import type { MessageFacts } from "./message-facts";

/** The message, which of its versions moves, and what the event at hand says: gates look at all of it. */
export interface VersionContext {
  facts: MessageFacts;
  versionId: string;
  said: VersionSaid;
}

const gatesOpen = (event: VersionEventType) => ({ type: "gatesOpen", params: { event } }) as const;

const SUBMIT = { target: "inReview", guard: gatesOpen("SUBMIT"), actions: "mail.message-submitted" } as const;
const CANCEL = { target: "cancelled", guard: gatesOpen("CANCEL") } as const;
const FALL = { target: "returned", actions: "mail.message-fallen" } as const;

/**
 * The whole life of one audience's version. State names are the values of the status column; guards are the gates.
 *
 * What was submitted or approved holds for those very words: whoever writes into them begins again. Once letters
 * leave, nothing takes it back; it can be cut off, and corrected by another message.
 */
export const messageMachine = setup({
  types: { context: {} as VersionContext, input: {} as VersionContext, events: {} as VersionEvent },
  guards: {
    gatesOpen: ({ context }, { event }: { event: VersionEventType }) =>
      allMet(gatesOf(event, context.facts, context.versionId, context.said)),
  },
  actions: {
    "mail.message-submitted": () => {},
    "mail.message-returned": () => {},
    "mail.message-approved": () => {},
    "mail.message-fallen": () => {},
  },
}).createMachine({
  id: "message",
  context: ({ input }) => input,
  initial: "draft",
  states: {
    draft: { on: { SUBMIT, REWRITE: { target: "draft" }, CANCEL } },
    returned: { on: { SUBMIT, REWRITE: { target: "returned" }, CANCEL } },
    inReview: {
      on: {
        APPROVE: { target: "approved", guard: gatesOpen("APPROVE"), actions: "mail.message-approved" },
        RETURN: { target: "returned", guard: gatesOpen("RETURN"), actions: "mail.message-returned" },
        REWRITE: { target: "draft" },
        CANCEL,
      },
    },
    approved: {
      on: {
        SCHEDULE: { target: "scheduled", guard: gatesOpen("SCHEDULE") },
        FALL,
        REWRITE: { target: "draft" },
        CANCEL,
      },
    },
    scheduled: {
      on: {
        SEND: { target: "sending", guard: gatesOpen("SEND") },
        UNSCHEDULE: { target: "approved" },
        FALL,
        CANCEL,
      },
    },
    sending: { on: { FINISH: { target: "sent" } } },
    sent: {
      on: { CONTINUE: { target: "sending", guard: gatesOpen("CONTINUE") }, CLOSE: { target: "closed" } },
    },
    // Final in every sense but XState's: a machine in a final state could not be restored to answer "no".
    closed: {},
    cancelled: {},
  },
});
