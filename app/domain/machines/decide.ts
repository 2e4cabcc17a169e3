import { type AnyStateMachine, type EventObject, transition } from "xstate";

/**
 * Decides without doing: the row's status and facts go in, the next status and the names of what has to
 * happen come out. Nothing is run and nothing is kept; the row stays the only state there is.
 */
export interface Decision {
  /** False when the machine does not take this event here (or a guard stops it). */
  taken: boolean;
  status: string;
  /** Names of the actions on the way, in order; a command turns them into effects. */
  actions: string[];
}

export function decide(
  machine: AnyStateMachine,
  status: string,
  context: object,
  event: EventObject,
): Decision {
  const before = machine.resolveState({ value: status, context });
  const taken = before.can(event);
  const [after, actions] = transition(machine, before, event);
  return { taken, status: String(after.value), actions: actions.map((action) => action.type) };
}

/** The events the state knows at all, guards aside. */
export const eventsOf = (machine: AnyStateMachine, status: string): string[] =>
  (machine.states[status]?.events ?? []).map(String);
