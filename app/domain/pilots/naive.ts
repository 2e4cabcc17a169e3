import type { Assignment } from "./pilot";
import type { NaiveReading } from "./pilot-reading";

interface NaiveQuestion {
  assignment: Assignment;
  direction: "up" | "down";
  treated: { before: number | null; after: number | null };
  /** What the others showed before, or show now where nothing is known of before. */
  control: number | null;
  /** The treated's figure of before, where no value of theirs is kept. */
  earlier: { mean: number; source: string } | null;
}

/**
 * What a report without a control group would claim: the treated alone, after less before. Never the result; it stands
 * beside it, struck through, with the reason why it misleads.
 */
export function naiveReading({
  assignment,
  direction,
  treated,
  control,
  earlier,
}: NaiveQuestion): NaiveReading | null {
  const before = treated.before ?? earlier?.mean ?? null;
  if (before === null || treated.after === null) return null;
  const source = treated.before === null && earlier?.source ? ` Before: ${earlier.source}.` : "";
  const worse = control !== null && (direction === "up" ? before < control : before > control);
  return {
    change: treated.after - before,
    before,
    why: `${assignment !== "randomised" && worse ? CHOSEN : MEANWHILE}${source}`,
  };
}

const CHOSEN =
  "They were chosen when they were bad: the worst units get better by themselves (regression to the mean). Only the control group shows how much of the change is the pilot’s.";
const MEANWHILE =
  "Whatever else changed meanwhile is counted in. Only the control group shows what would have happened anyway.";
