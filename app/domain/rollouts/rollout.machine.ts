import { setup } from "xstate";
import { allMet } from "../gate";
import type { RolloutFacts } from "./rollout";
import { adoptGates, startGates } from "./rollout.rules";

export const ROLLOUT_EVENTS = ["START", "ADOPT", "DECLINE", "REOPEN"] as const;
export type RolloutEvent =
  | { type: "START" }
  | { type: "ADOPT" }
  | { type: "DECLINE"; reason: string }
  /** The unit changed its mind, or fell back after it had adopted it. */
  | { type: "REOPEN"; reason: string };

const DECLINE = { target: "declined" as const, guard: "saysWhy" as const };

/** The life of a rollout in one business unit. State names are the values of the status column. */
export const rolloutMachine = setup({
  types: { context: {} as RolloutFacts, input: {} as RolloutFacts, events: {} as RolloutEvent },
  guards: {
    hasOwnerAndDay: ({ context }) => allMet(startGates(context)),
    isAdopted: ({ context }) => allMet(adoptGates(context)),
    saysWhy: ({ event }) => "reason" in event && event.reason.trim() !== "",
  },
}).createMachine({
  id: "rollout",
  context: ({ input }) => input,
  initial: "planned",
  states: {
    planned: { on: { START: { target: "adopting", guard: "hasOwnerAndDay" }, DECLINE } },
    adopting: { on: { ADOPT: { target: "adopted", guard: "isAdopted" }, DECLINE } },
    adopted: { on: { REOPEN: { target: "adopting", guard: "saysWhy" } } },
    declined: { on: { REOPEN: { target: "planned", guard: "saysWhy" } } },
  },
});
