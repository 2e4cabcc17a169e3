/**
 * A gate is a guard that can explain itself. The server, the buttons, the lifecycle rail and the API
 * ask the same function, so what is refused and what is explained can never differ.
 */
export interface Gate {
  /** Stable name, e.g. "customer-evidence". */
  id: string;
  /** What has to hold, as a short noun phrase: "Customer evidence". */
  label: string;
  met: boolean;
  /** What is there or what is missing, with figures: "window 2 of 3 months". */
  detail: string;
  /** The place that mends it; null where nothing on another page mends it. */
  href: string | null;
  /** Nothing but days can meet it. */
  waitsForTime?: boolean;
}

export const unmet = (gates: readonly Gate[]): Gate[] => gates.filter((gate) => !gate.met);
export const allMet = (gates: readonly Gate[]): boolean => gates.every((gate) => gate.met);
