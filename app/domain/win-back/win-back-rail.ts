import type { Day } from "~/shared/calendar";
import { WIN_BACK_LABELS, WIN_BACK_PATH, type WinBackStatus } from "./win-back";
import type { WinBackFacts } from "./win-back-facts";

interface RailStop {
  id: string;
  label: string;
  phase: "past" | "present" | "future" | "skipped";
  at?: string;
  by?: string;
}

/** When a state was reached, and by whom, as the log has it. */
export type ReachedStates = Partial<Record<WinBackStatus, { on: Day; by: string }>>;

/** The states left to right. What was given up ends where it stood. */
export function winBackRail(
  { status, lostOn, wonOn }: Pick<WinBackFacts, "status" | "lostOn" | "wonOn">,
  reached: ReachedStates,
): RailStop[] {
  const ended = status === "lostForGood";
  const at = ended
    ? Math.max(
        0,
        ...WIN_BACK_PATH.flatMap((each, index) => (each !== "wonBack" && reached[each] ? index : 0)),
      )
    : WIN_BACK_PATH.indexOf(status as (typeof WIN_BACK_PATH)[number]);
  return WIN_BACK_PATH.map((each, index): RailStop => {
    const known = reached[each];
    const day = each === "lost" ? lostOn : each === "wonBack" ? wonOn : known?.on;
    // Who came back by themselves never passed what lies between.
    const passed = index < at && (each === "lost" || known !== undefined);
    const phase = ended
      ? index <= at
        ? "past"
        : "skipped"
      : index === at
        ? "present"
        : index > at
          ? "future"
          : passed
            ? "past"
            : "skipped";
    return {
      id: each,
      label: WIN_BACK_LABELS[each],
      phase,
      ...(day && (phase === "past" || phase === "present") ? { at: day } : {}),
      ...(known?.by && phase !== "future" && phase !== "skipped" && each !== "lost" ? { by: known.by } : {}),
    };
  });
}
