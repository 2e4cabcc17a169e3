/** How one try to hand a letter over ended; only "unknown" leaves open whether the letter arrived. */
export const TRY_OUTCOMES = ["sent", "refused", "later", "unknown"] as const;
export type TryOutcome = (typeof TRY_OUTCOMES)[number];

/** Minutes after the first, second, … try that was put off; then every two hours until two days are over. */
const FIRST_PAUSES = [1, 2, 5, 15, 30, 60];
const LATER_PAUSE = 120;
const GIVE_UP_AFTER = 48 * 60;

const LATER_TRIES = Math.floor(
  (GIVE_UP_AFTER - FIRST_PAUSES.reduce((sum, one) => sum + one, 0)) / LATER_PAUSE,
);
/** So many tries are made, counted rather than timed: a clock that jumps gives no letter up. */
export const MOST_TRIES = FIRST_PAUSES.length + LATER_TRIES + 1;
/** A letter that may have arrived is not repeated without end: somebody's mailbox pays for it. */
export const MOST_REPEATS = 5;

/** The pause after the try of this number (1 for the first), in minutes; null: no further try. */
export function pauseAfter(number: number): number | null {
  if (number >= MOST_TRIES) return null;
  return FIRST_PAUSES[number - 1] ?? LATER_PAUSE;
}

export interface Tried {
  outcome: TryOutcome;
  /** The number of this try. */
  number: number;
  /** How often the letter was handed over again without knowing whether it had arrived. */
  repeats: number;
}

/** What becomes of a letter after a try. */
export type After = { status: "sent" } | { status: "failed" } | { status: "waiting"; pauseMinutes: number };

export function afterTry({ outcome, number, repeats }: Tried): After {
  if (outcome === "sent") return { status: "sent" };
  if (outcome === "refused") return { status: "failed" };
  if (outcome === "unknown" && repeats >= MOST_REPEATS) return { status: "failed" };
  const pauseMinutes = pauseAfter(number);
  return pauseMinutes === null ? { status: "failed" } : { status: "waiting", pauseMinutes };
}
