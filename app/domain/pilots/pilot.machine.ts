import { setup } from "xstate";
import { allMet } from "../gate";
import { gatesOf } from "./pilot.rules";
import type { PilotEvent, PilotEventType, Said } from "./pilot-event";
import type { PilotFacts } from "./pilot-facts";
import { isDesignComplete } from "./pilot-life.rules";

/** The facts, and what the event at hand says: gates look at both. */
export interface PilotContext {
  facts: PilotFacts;
  said: Said;
}

const gatesOpen = (event: PilotEventType) => ({ type: "gatesOpen", params: { event } }) as const;

/** Until it runs, nothing is lost by giving it up. */
const DROP = { target: "stopped", guard: gatesOpen("DROP"), actions: "mail.pilot-dropped" } as const;
const DESIGN = { target: "designed", guard: gatesOpen("DESIGN"), actions: "mail.pilot-designed" } as const;

/**
 * The whole life of a pilot. State names are the values of the status column; guards are the gates.
 *
 * A designed pilot that lacks something again falls back by itself: to the redesign, where a round went before.
 * A funded one keeps its grant, and its start asks for the design once more.
 */
export const pilotMachine = setup({
  types: { context: {} as PilotContext, input: {} as PilotContext, events: {} as PilotEvent },
  guards: {
    cameUndone: ({ context }) => !isDesignComplete(context.facts) && context.facts.round === 1,
    cameUndoneAgain: ({ context }) => !isDesignComplete(context.facts) && context.facts.round > 1,
    gatesOpen: ({ context }, { event }: { event: PilotEventType }) =>
      allMet(gatesOf(event, context.facts, context.said)),
  },
  actions: {
    "mail.pilot-designed": () => {},
    "mail.pilot-funded": () => {},
    "mail.pilot-started": () => {},
    "mail.pilot-ended": () => {},
    "mail.pilot-decided": () => {},
    "mail.pilot-dropped": () => {},
  },
}).createMachine({
  id: "pilot",
  context: ({ input }) => input,
  initial: "proposed",
  states: {
    proposed: { on: { DESIGN, DROP } },
    designed: {
      always: [
        { target: "proposed", guard: "cameUndone" },
        { target: "iterating", guard: "cameUndoneAgain" },
      ],
      on: {
        FUND: { target: "funded", guard: gatesOpen("FUND"), actions: "mail.pilot-funded" },
        DROP,
      },
    },
    funded: {
      on: {
        START: { target: "running", guard: gatesOpen("START"), actions: "mail.pilot-started" },
        DROP,
      },
    },
    running: {
      on: { END: { target: "evaluating", guard: gatesOpen("END"), actions: "mail.pilot-ended" } },
    },
    evaluating: {
      on: {
        SCALE: { target: "scaled", guard: gatesOpen("SCALE"), actions: "mail.pilot-decided" },
        ITERATE: { target: "iterating", guard: gatesOpen("ITERATE"), actions: "mail.pilot-decided" },
        STOP: { target: "stopped", guard: gatesOpen("STOP"), actions: "mail.pilot-decided" },
      },
    },
    iterating: { on: { DESIGN, DROP } },
    // Final in every sense but XState's: a machine in a final state could not be restored to answer "no".
    scaled: {},
    stopped: {},
  },
});
