export type RailPhase = "past" | "present" | "future" | "skipped";

/** One state of a machine as it stands on the rail. */
export interface RailState {
  id: string;
  label: string;
  phase: RailPhase;
  /** When it was reached, and by whom. */
  at?: string;
  by?: string;
}

export interface CondensedRail {
  /** 1-based place of the present state among those that were not skipped. */
  step: number;
  total: number;
  present: RailState | null;
  next: RailState | null;
}

/** The rail in one line: "Step 5 of 10: In review, next Approved". Skipped states are not counted. */
export function condenseRail(states: readonly RailState[]): CondensedRail {
  const counted = states.filter((state) => state.phase !== "skipped");
  const at = counted.findIndex((state) => state.phase === "present");
  const reached = counted.filter((state) => state.phase === "past").length;
  return {
    // A life that stands outside its rail (on hold, ended) is as far as it came.
    step: at >= 0 ? at + 1 : reached,
    total: counted.length,
    present: at >= 0 ? (counted[at] ?? null) : null,
    next: counted.find((state, index) => index > at && state.phase === "future") ?? null,
  };
}
