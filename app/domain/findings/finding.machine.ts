import { setup } from "xstate";
import { allMet } from "../gate";
import { type FindingFacts, resolutionGates, triageGates } from "./finding.rules";

export type FindingEvent =
  | { type: "TRIAGE" }
  /** A plan is made from it. */
  | { type: "PLAN" }
  /** Its last plan was cancelled. */
  | { type: "RELEASE" }
  | { type: "RESOLVE" }
  | { type: "DISMISS"; reason: string }
  | { type: "REOPEN"; reason: string };

export const FINDING_EVENTS = ["TRIAGE", "PLAN", "RELEASE", "RESOLVE", "DISMISS", "REOPEN"] as const;

/** The life of a finding. State names are the values of the status column. */
export const findingMachine = setup({
  types: { context: {} as FindingFacts, input: {} as FindingFacts, events: {} as FindingEvent },
  guards: {
    isJudged: ({ context }) => allMet(triageGates(context)),
    isDealtWith: ({ context }) => allMet(resolutionGates(context)),
    isWithoutPlan: ({ context }) => context.plans.every((plan) => plan.status === "cancelled"),
    saysWhy: ({ event }) => "reason" in event && event.reason.trim() !== "",
  },
}).createMachine({
  id: "finding",
  context: ({ input }) => input,
  initial: "logged",
  states: {
    logged: {
      on: {
        TRIAGE: { target: "triaged", guard: "isJudged" },
        DISMISS: { target: "dismissed", guard: "saysWhy" },
      },
    },
    triaged: {
      on: { PLAN: "planned", DISMISS: { target: "dismissed", guard: "saysWhy" } },
    },
    planned: {
      on: {
        // A second plan leaves it where it is.
        PLAN: "planned",
        RELEASE: { target: "triaged", guard: "isWithoutPlan" },
        RESOLVE: { target: "resolved", guard: "isDealtWith" },
      },
    },
    resolved: { on: { REOPEN: { target: "reopened", guard: "saysWhy" } } },
    dismissed: { on: { REOPEN: { target: "reopened", guard: "saysWhy" } } },
    reopened: {
      on: {
        TRIAGE: { target: "triaged", guard: "isJudged" },
        DISMISS: { target: "dismissed", guard: "saysWhy" },
      },
    },
  },
});
