import type { Gate } from "../gate";
import { designGates } from "./design.rules";
import type { PilotEventType, Said } from "./pilot-event";
import type { PilotFacts } from "./pilot-facts";
import { decisionGates, dropGates, endGates, fundGates, startGates } from "./pilot-life.rules";

/** The gates of a move, for machine, server, buttons, rail and API alike; `said` is what its form brings. */
export function gatesOf(event: PilotEventType, facts: PilotFacts, said: Said = {}): Gate[] {
  switch (event) {
    case "DESIGN":
      return designGates(facts);
    case "FUND":
      return fundGates(facts);
    case "START":
      return startGates(facts, said);
    case "END":
      return endGates(facts, said);
    case "SCALE":
    case "ITERATE":
    case "STOP":
      return decisionGates(event, facts, said);
    case "DROP":
      return dropGates(said);
    case "SETTLE":
      return [];
  }
}
