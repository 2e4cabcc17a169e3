import { setup } from "xstate";
import { allMet } from "../gate";
import type { PlanStatus, PlanStep } from "./plan";
import { gatesOf, isStepDone } from "./plan.rules";
import type { PlanEvent, PlanEventType } from "./plan-event";
import type { PlanFacts } from "./plan-facts";

const isDone = (step: PlanStep) => ({ type: "isDone", params: { step } }) as const;
const isUndone = (step: PlanStep) => ({ type: "isUndone", params: { step } }) as const;
const gatesOpen = (event: PlanEventType) => ({ type: "gatesOpen", params: { event } }) as const;
const isSentTo = (step: PlanStep) => ({ type: "isSentTo", params: { step } }) as const;
const wasHeldFrom = (state: PlanStatus) => ({ type: "wasHeldFrom", params: { state } }) as const;

/** Any open plan can be stopped, with a reason. */
const CANCEL = { target: "cancelled", guard: gatesOpen("CANCEL"), actions: "mail.plan-cancelled" } as const;
const HOLD = { target: "onHold", guard: gatesOpen("HOLD"), actions: "mail.plan-held" } as const;
const STOPS = { HOLD, CANCEL } as const;

/**
 * The whole life of a plan. State names are the values of the status column; guards are the gates.
 *
 * Drafting settles by itself: a plan moves forward past every finished step and back to one that came
 * undone. A returned plan stands where the reviewer sent it, because the unanswered comment leaves that
 * step unfinished (see stepGates).
 */
export const planMachine = setup({
  types: { context: {} as PlanFacts, input: {} as PlanFacts, events: {} as PlanEvent },
  guards: {
    isDone: ({ context }, { step }: { step: PlanStep }) => isStepDone(step, context),
    isUndone: ({ context }, { step }: { step: PlanStep }) => !isStepDone(step, context),
    gatesOpen: ({ context }, { event }: { event: PlanEventType }) => allMet(gatesOf(event, context)),
    isSentTo: ({ event }, { step }: { step: PlanStep }) => event.type === "RETURN" && event.to === step,
    wasHeldFrom: ({ context }, { state }: { state: PlanStatus }) => context.heldFrom === state,
  },
  actions: {
    "mail.plan-submitted": () => {},
    "mail.plan-returned": () => {},
    "mail.plan-approved": () => {},
    "mail.plan-started": () => {},
    "mail.plan-implemented": () => {},
    "mail.plan-closed": () => {},
    "mail.plan-held": () => {},
    "mail.plan-resumed": () => {},
    "mail.plan-cancelled": () => {},
  },
}).createMachine({
  id: "plan",
  context: ({ input }) => input,
  initial: "defining",
  states: {
    defining: {
      always: { target: "assigning", guard: isDone("define") },
      on: STOPS,
    },
    assigning: {
      always: [
        { target: "defining", guard: isUndone("define") },
        { target: "quantifying", guard: isDone("assign") },
      ],
      on: STOPS,
    },
    quantifying: {
      always: [
        { target: "defining", guard: isUndone("define") },
        { target: "assigning", guard: isUndone("assign") },
        { target: "scheduling", guard: isDone("quantify") },
      ],
      on: STOPS,
    },
    scheduling: {
      always: [
        { target: "defining", guard: isUndone("define") },
        { target: "assigning", guard: isUndone("assign") },
        { target: "quantifying", guard: isUndone("quantify") },
        { target: "planned", guard: isDone("schedule") },
      ],
      on: STOPS,
    },
    planned: {
      always: [
        { target: "defining", guard: isUndone("define") },
        { target: "assigning", guard: isUndone("assign") },
        { target: "quantifying", guard: isUndone("quantify") },
        { target: "scheduling", guard: isUndone("schedule") },
      ],
      // The gates are asked again: a row can say "planned" although its facts no longer do.
      on: {
        SUBMIT: { target: "inReview", guard: gatesOpen("SUBMIT"), actions: "mail.plan-submitted" },
        ...STOPS,
      },
    },
    inReview: {
      on: {
        APPROVE: { target: "approved", guard: gatesOpen("APPROVE"), actions: "mail.plan-approved" },
        RETURN: [
          { target: "defining", guard: isSentTo("define"), actions: "mail.plan-returned" },
          { target: "assigning", guard: isSentTo("assign"), actions: "mail.plan-returned" },
          { target: "quantifying", guard: isSentTo("quantify"), actions: "mail.plan-returned" },
          { target: "scheduling", guard: isSentTo("schedule"), actions: "mail.plan-returned" },
        ],
        ...STOPS,
      },
    },
    approved: {
      on: {
        START: { target: "acting", guard: gatesOpen("START"), actions: "mail.plan-started" },
        ...STOPS,
      },
    },
    acting: {
      on: {
        IMPLEMENT: { target: "monitoring", guard: gatesOpen("IMPLEMENT"), actions: "mail.plan-implemented" },
        ...STOPS,
      },
    },
    monitoring: {
      on: {
        CLOSE: { target: "closed", guard: gatesOpen("CLOSE"), actions: "mail.plan-closed" },
        ...STOPS,
      },
    },
    onHold: {
      on: {
        RESUME: [
          { target: "defining", guard: wasHeldFrom("defining"), actions: "mail.plan-resumed" },
          { target: "assigning", guard: wasHeldFrom("assigning"), actions: "mail.plan-resumed" },
          { target: "quantifying", guard: wasHeldFrom("quantifying"), actions: "mail.plan-resumed" },
          { target: "scheduling", guard: wasHeldFrom("scheduling"), actions: "mail.plan-resumed" },
          { target: "planned", guard: wasHeldFrom("planned"), actions: "mail.plan-resumed" },
          { target: "inReview", guard: wasHeldFrom("inReview"), actions: "mail.plan-resumed" },
          { target: "approved", guard: wasHeldFrom("approved"), actions: "mail.plan-resumed" },
          { target: "acting", guard: wasHeldFrom("acting"), actions: "mail.plan-resumed" },
          { target: "monitoring", guard: wasHeldFrom("monitoring"), actions: "mail.plan-resumed" },
        ],
        CANCEL,
      },
    },
    // Final in every sense but XState's: a machine in a final state could not be restored to answer "no".
    closed: {},
    cancelled: {},
  },
});
