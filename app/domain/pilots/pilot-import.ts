import { type Gate, unmet } from "../gate";
import type { PilotStatus } from "./pilot";
import { gatesOf } from "./pilot.rules";
import type { PilotEventType } from "./pilot-event";
import type { PilotFacts } from "./pilot-facts";

interface UnmetPilotGate {
  state: PilotStatus;
  gate: Gate;
}

/** The moves a pilot would have made on its way to a state, each with the state it leads to. */
const WAY: readonly { state: PilotStatus; event: PilotEventType }[] = [
  { state: "designed", event: "DESIGN" },
  { state: "funded", event: "FUND" },
  { state: "running", event: "START" },
  { state: "evaluating", event: "END" },
];
const ENDS: Partial<Record<PilotStatus, PilotEventType>> = { scaled: "SCALE", stopped: "STOP" };

/** Every gate an imported pilot did not pass on its way to its state; a gate asked twice is listed once. */
export function unmetPilotGates(state: PilotStatus, facts: PilotFacts): UnmetPilotGate[] {
  const end = ENDS[state];
  const steps = end ? WAY.length : WAY.findIndex((move) => move.state === state) + 1;
  const passed = [...WAY.slice(0, steps), ...(end ? [{ state, event: end }] : [])];
  const seen = new Set<string>(["design-complete"]);
  return passed.flatMap(({ state: at, event }) =>
    // An end that lay ahead at the start lies behind now; what is over was started in time.
    unmet(gatesOf(event, facts)).flatMap((gate) => {
      if (seen.has(gate.id) || (gate.id === "end-ahead" && state !== "running")) return [];
      seen.add(gate.id);
      return [{ state: at, gate }];
    }),
  );
}
