import type { AnyStateMachine } from "xstate";

export interface DescribedState {
  id: string;
  initial: boolean;
  /** Nothing leads out of it. */
  final: boolean;
}

export interface DescribedTransition {
  from: string;
  to: string;
  /** Empty when the machine takes it by itself. */
  event: string;
  /** The guard's name with its parameters' values: "isDone: define". */
  guard: string | null;
}

export interface DescribedMachine {
  id: string;
  states: DescribedState[];
  transitions: DescribedTransition[];
}

/** A flat machine as a graph, read from the machine itself, so that a chart can never show another one. */
export function describeMachine(machine: AnyStateMachine): DescribedMachine {
  const nodes = Object.values(machine.states);
  const transitions = nodes.flatMap((node) =>
    [...(node.always ?? []), ...[...node.transitions.values()].flat()].flatMap((transition) =>
      (transition.target ?? []).map((target) => ({
        from: node.key,
        to: target.key,
        event: transition.eventType,
        guard: guardText(transition.guard),
      })),
    ),
  );
  const initial = machine.root.initial.target?.[0]?.key;
  return {
    id: machine.id,
    states: nodes.map(({ key }) => ({
      id: key,
      initial: key === initial,
      final: !transitions.some(({ from }) => from === key),
    })),
    transitions,
  };
}

function guardText(guard: unknown): string | null {
  if (typeof guard === "string") return guard;
  if (typeof guard !== "object" || guard === null || !("type" in guard)) return null;
  const values = "params" in guard && guard.params ? Object.values(guard.params).map(String) : [];
  return values.length > 0 ? `${guard.type}: ${values.join(", ")}` : String(guard.type);
}
