import { setup } from "xstate";
import { allMet } from "../gate";
import { gatesOf } from "./win-back.rules";
import type { Said, WinBackEvent, WinBackEventType } from "./win-back-event";
import type { WinBackFacts } from "./win-back-facts";

/** The facts, and what the event at hand says: gates look at both. */
export interface WinBackContext {
  facts: WinBackFacts;
  said: Said;
}

const gatesOpen = (event: WinBackEventType) => ({ type: "gatesOpen", params: { event } }) as const;
const GIVE_UP = { target: "lostForGood", guard: gatesOpen("GIVE_UP") } as const;
/** Whoever is back is back, however it came and wherever it was written down. */
const RETURN = { target: "wonBack" } as const;

/**
 * The whole way back of a lost customer. State names are the values of the status column; guards are the gates.
 * A return that was none leads to where the case's own record says it stood.
 */
export const winBackMachine = setup({
  types: { context: {} as WinBackContext, input: {} as WinBackContext, events: {} as WinBackEvent },
  guards: {
    gatesOpen: ({ context }, { event }: { event: WinBackEventType }) =>
      allMet(gatesOf(event, context.facts, context.said)),
    saidAndOffered: ({ context: { facts, said } }) =>
      allMet(gatesOf("TAKE_BACK", facts, said)) && facts.offers.length > 0,
    saidAndTalked: ({ context: { facts, said } }) =>
      allMet(gatesOf("TAKE_BACK", facts, said)) && facts.talks > 0,
    saidAndDiagnosed: ({ context: { facts, said } }) =>
      allMet(gatesOf("TAKE_BACK", facts, said)) && facts.reason !== "",
  },
}).createMachine({
  id: "win-back",
  context: ({ input }) => input,
  initial: "lost",
  states: {
    lost: {
      on: { DIAGNOSE: { target: "diagnosed", guard: gatesOpen("DIAGNOSE") }, GIVE_UP, RETURN },
    },
    diagnosed: {
      on: { FIX: { target: "fixing", guard: gatesOpen("FIX") }, GIVE_UP, BACK: "lost", RETURN },
    },
    fixing: {
      on: {
        APPROACH: { target: "approaching", guard: gatesOpen("APPROACH") },
        GIVE_UP,
        BACK: "diagnosed",
        RETURN,
      },
    },
    approaching: {
      on: {
        NEGOTIATE: { target: "negotiating", guard: gatesOpen("NEGOTIATE") },
        GIVE_UP,
        BACK: "fixing",
        RETURN,
      },
    },
    negotiating: {
      on: {
        WIN: { target: "wonBack", guard: gatesOpen("WIN") },
        GIVE_UP,
        BACK: "approaching",
        RETURN,
      },
    },
    // Final in every sense but XState's: a machine in a final state could not be restored to answer "no".
    wonBack: {
      on: {
        TAKE_BACK: [
          { target: "negotiating", guard: "saidAndOffered" },
          { target: "approaching", guard: "saidAndTalked" },
          { target: "diagnosed", guard: "saidAndDiagnosed" },
          { target: "lost", guard: gatesOpen("TAKE_BACK") },
        ],
      },
    },
    lostForGood: {
      on: { TRY_AGAIN: { target: "lost", guard: gatesOpen("TRY_AGAIN") }, RETURN },
    },
  },
});
