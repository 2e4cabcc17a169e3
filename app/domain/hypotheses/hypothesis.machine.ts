import { setup } from "xstate";
import { decide } from "../machines/decide";
import { done, notAllowedNow, type Result } from "../refusal";
import { HYPOTHESIS_LABELS, type HypothesisState, type HypothesisVerdict } from "./hypothesis";

export type HypothesisEvent =
  | { type: "SUPPORT" }
  | { type: "REFUTE" }
  | { type: "LEAVE_UNCLEAR" }
  /** New data, or the reading was wrong. */
  | { type: "REOPEN" };

export const HYPOTHESIS_EVENTS = ["SUPPORT", "REFUTE", "LEAVE_UNCLEAR", "REOPEN"] as const;

const REOPEN = "open" as const;

/** The life of a hypothesis. State names are the values of its verdict column. */
export const hypothesisMachine = setup({
  types: { context: {} as object, events: {} as HypothesisEvent },
}).createMachine({
  id: "hypothesis",
  context: {},
  initial: "open",
  states: {
    open: { on: { SUPPORT: "supported", REFUTE: "notSupported", LEAVE_UNCLEAR: "unclear" } },
    supported: { on: { REOPEN } },
    notSupported: { on: { REOPEN } },
    unclear: { on: { REOPEN, SUPPORT: "supported", REFUTE: "notSupported" } },
  },
});

const EVENT_OF: Record<HypothesisVerdict, HypothesisEvent> = {
  supported: { type: "SUPPORT" },
  notSupported: { type: "REFUTE" },
  unclear: { type: "LEAVE_UNCLEAR" },
};

export const judging = (verdict: HypothesisVerdict): HypothesisEvent => EVENT_OF[verdict];

export function decideHypothesis(state: HypothesisState, event: HypothesisEvent): Result<HypothesisState> {
  const { taken, status } = decide(hypothesisMachine, state, {}, event);
  if (taken) return done(status as HypothesisState);
  return notAllowedNow(
    `This hypothesis is ${HYPOTHESIS_LABELS[state].toLowerCase()}. ${state === "open" ? "It has no verdict yet." : "Open it again before you judge it anew."}`,
  );
}
