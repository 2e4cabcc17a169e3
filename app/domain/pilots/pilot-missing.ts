import { type Gate, unmet } from "../gate";
import { gatesOf } from "./pilot.rules";
import type { PilotEventType } from "./pilot-event";
import type { PilotFacts } from "./pilot-facts";

const WAY: readonly { event: PilotEventType; label: string; question: string }[] = [
  {
    event: "DESIGN",
    label: "Designed",
    question: "What is compared, in whom, until when, and what will count?",
  },
  { event: "FUND", label: "Funded", question: "Who bears what it costs?" },
  { event: "START", label: "Running", question: "Can it begin?" },
];

const AT: Partial<Record<PilotFacts["status"], number>> = { designed: 1, funded: 2 };

export interface MissingOfMove {
  id: string;
  label: string;
  question: string;
  gates: Gate[];
}

/** Everything that is missing until it can run, at once, grouped by the move that asks for it. */
export const missingUntilRun = (facts: PilotFacts): MissingOfMove[] =>
  WAY.slice(AT[facts.status] ?? 0)
    .map(({ event, label, question }) => ({
      id: event.toLowerCase(),
      label,
      question,
      // A design that is not complete is named thing by thing where it belongs.
      gates: unmet(gatesOf(event, facts)).filter(
        ({ id }) => id !== "design-complete" || facts.status === "funded",
      ),
    }))
    .filter(({ gates }) => gates.length > 0);
