import { setup } from "xstate";
import { allMet } from "../gate";
import { type CaseFacts, resolveGates, tellGates } from "./case.rules";

export type CaseEvent =
  | { type: "ACKNOWLEDGE" }
  /** Taken back while it is fresh. */
  | { type: "UNDO" }
  | { type: "START" }
  | { type: "RESOLVE" }
  | { type: "TELL" }
  | { type: "REOPEN"; reason: string }
  | { type: "SET_ASIDE"; reason: string }
  /** The import it came from was undone before anybody touched it. */
  | { type: "WITHDRAW" }
  /** That import counts again. */
  | { type: "RESTORE" };

export const CASE_EVENTS = [
  "ACKNOWLEDGE",
  "UNDO",
  "START",
  "RESOLVE",
  "TELL",
  "REOPEN",
  "SET_ASIDE",
  "WITHDRAW",
  "RESTORE",
] as const;

const SET_ASIDE = { target: "notACase" as const, guard: "saysWhy" as const };
const REOPEN = { target: "inProgress" as const, guard: "saysWhy" as const };
const RESOLVE = { target: "resolved" as const, guard: "isDealtWith" as const };

/** The life of a case. State names are the values of the status column. */
export const caseMachine = setup({
  types: { context: {} as CaseFacts, input: {} as CaseFacts, events: {} as CaseEvent },
  guards: {
    isDealtWith: ({ context }) => allMet(resolveGates(context)),
    isAnswered: ({ context }) => allMet(tellGates(context)),
    saysWhy: ({ event }) => "reason" in event && event.reason.trim() !== "",
  },
}).createMachine({
  id: "case",
  context: ({ input }) => input,
  initial: "new",
  states: {
    new: {
      on: { ACKNOWLEDGE: "acknowledged", START: "inProgress", SET_ASIDE, WITHDRAW: "withdrawn" },
    },
    acknowledged: { on: { UNDO: "new", START: "inProgress", RESOLVE, SET_ASIDE } },
    inProgress: { on: { RESOLVE, SET_ASIDE } },
    resolved: { on: { TELL: { target: "told", guard: "isAnswered" }, REOPEN } },
    told: { on: { REOPEN } },
    notACase: { on: { REOPEN } },
    withdrawn: { on: { RESTORE: "new" } },
  },
});
