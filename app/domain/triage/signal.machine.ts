import { setup } from "xstate";
import { decide, eventsOf } from "../machines/decide";
import { done, notAllowedNow, type Result } from "../refusal";
import { SIGNAL_STATUS_LABELS, type SignalStatus } from "./signal";

export type SignalEvent =
  | { type: "PICK" }
  | { type: "HANDLE" }
  | { type: "DROP" }
  /** On second thoughts. */
  | { type: "PUT_BACK" }
  /** What it speaks of is no longer so. */
  | { type: "PASS" }
  /** It is so once more. */
  | { type: "ARISE" };

export const SIGNAL_EVENTS = ["PICK", "HANDLE", "DROP", "PUT_BACK", "PASS", "ARISE"] as const;
/** What a person may decide. */
export const DECISIONS = ["PICK", "HANDLE", "DROP", "PUT_BACK"] as const;
export type SignalDecision = (typeof DECISIONS)[number];

const PICK = "top" as const;
const HANDLE = "handled" as const;
const DROP = "dropped" as const;
const PUT_BACK = "waiting" as const;

/** The life of a signal. State names are the values of the status column. */
export const signalMachine = setup({
  types: { context: {} as object, events: {} as SignalEvent },
}).createMachine({
  id: "signal",
  context: {},
  initial: "waiting",
  states: {
    waiting: { on: { PICK, HANDLE, DROP, PASS: "passed" } },
    top: { on: { HANDLE, DROP, PUT_BACK } },
    handled: { on: { PICK, DROP, PUT_BACK } },
    dropped: { on: { PICK, HANDLE, PUT_BACK } },
    passed: { on: { ARISE: "waiting" } },
  },
});

export function decideSignal(
  signal: { status: SignalStatus; title: string },
  event: SignalEvent,
): Result<SignalStatus> {
  const { taken, status } = decide(signalMachine, signal.status, {}, event);
  if (taken) return done(status as SignalStatus);
  return notAllowedNow(`“${signal.title}” is ${SIGNAL_STATUS_LABELS[signal.status].toLowerCase()} already.`);
}

export const decisionsFrom = (status: SignalStatus): SignalDecision[] =>
  DECISIONS.filter((event) => eventsOf(signalMachine, status).includes(event));
