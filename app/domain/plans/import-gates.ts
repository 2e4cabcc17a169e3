import { type Gate, unmet } from "../gate";
import type { PlanStatus } from "./plan";
import { gatesOf, reviewGates } from "./plan.rules";
import type { PlanEventType } from "./plan-event";
import type { PlanFacts } from "./plan-facts";

export interface UnmetOnImport {
  state: PlanStatus;
  gate: Gate;
}

/** The moves a plan would have made on its way to a state, each with the state it leads to. */
const WAY: readonly { state: PlanStatus; event: PlanEventType }[] = [
  { state: "approved", event: "APPROVE" },
  { state: "acting", event: "START" },
  { state: "monitoring", event: "IMPLEMENT" },
  { state: "closed", event: "CLOSE" },
];

const LATER: Partial<Record<PlanStatus, number>> = { approved: 1, acting: 2, monitoring: 3, closed: 4 };

/**
 * Every gate that an imported plan did not pass on its way to its state: each one becomes a line under data
 * quality. A plan on hold is judged by where it was held from. A gate asked twice is listed once.
 */
export function unmetOnImport(state: PlanStatus, facts: PlanFacts): UnmetOnImport[] {
  const reached = state === "onHold" ? facts.heldFrom : state;
  const passed: { state: PlanStatus; gates: Gate[] }[] = [];
  const steps = reached === null ? 0 : (LATER[reached] ?? 0);
  if (steps > 0 || reached === "inReview" || reached === "planned") {
    passed.push({ state: "planned", gates: reviewGates(facts) });
  }
  for (const move of WAY.slice(0, steps)) {
    // What came undone in steps 1 to 4 is listed under "planned" by name.
    const gates = gatesOf(move.event, facts).filter(({ id }) => id !== "steps-complete");
    passed.push({ state: move.state, gates });
  }
  const seen = new Set<string>();
  return passed.flatMap(({ state: at, gates }) =>
    unmet(gates).flatMap((gate) => {
      if (seen.has(gate.id)) return [];
      seen.add(gate.id);
      return [{ state: at, gate }];
    }),
  );
}
