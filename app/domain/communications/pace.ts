/** One transaction puts so many letters on their way at most. */
export const LETTERS_AT_ONCE = 500;
/**
 * Letters of one version that wait in the queue at the same time. More would only stand there: a message that is
 * paused has fewer to take back, and nobody else's letters stand behind ten thousand.
 */
export const MOST_UNDER_WAY = 1000;

export const MOST_PER_HOUR = 100_000;

const HOUR_MS = 3_600_000;
export const hourBefore = (at: Date): Date => new Date(at.getTime() - HOUR_MS);

export interface OnTheirWay {
  ratePerHour: number | null;
  /** Put on their way within the last hour. */
  lastHour: number;
  /** Put on their way before that, and without an end yet: they leave within this hour, if the road opens. */
  stillWaiting: number;
  /** All that have no end yet. */
  underWay: number;
}

/** While the queue is nearly full, some are waited for: nobody writes letters by the handful. */
const WORTH_WRITING = 250;
export const isQueueFull = (underWay: number): boolean => MOST_UNDER_WAY - underWay < WORTH_WRITING;

/** How many more letters may be put on their way at this moment. */
export function roomFor({ ratePerHour, lastHour, stillWaiting, underWay }: OnTheirWay): number {
  const queue = isQueueFull(underWay) ? 0 : MOST_UNDER_WAY - underWay;
  const rate = ratePerHour === null ? queue : Math.max(0, ratePerHour - lastHour - stillWaiting);
  return Math.min(queue, rate, LETTERS_AT_ONCE);
}

/** How long so many take at a rate, in words; "" where nothing holds them up. */
export function durationWords(count: number, ratePerHour: number | null): string {
  if (ratePerHour === null || count <= ratePerHour) return "";
  const hours = Math.ceil(count / ratePerHour) - 1;
  return hours < 48
    ? `about ${hours} ${hours === 1 ? "hour" : "hours"}`
    : `about ${Math.ceil(hours / 24)} days`;
}
