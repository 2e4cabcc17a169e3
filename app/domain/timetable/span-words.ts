const UNITS: readonly [seconds: number, one: string, many: string][] = [
  [86_400, "day", "days"],
  [3600, "hour", "hours"],
  [60, "minute", "minutes"],
  [1, "second", "seconds"],
];

/** "3 minutes", "1 hour": how long, in the largest unit that fills one, or almost does. */
export function spanWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole === 0) return "0 seconds";
  const [size, one, many] = UNITS.find(([unit]) => whole >= unit * 0.97) ?? [1, "second", "seconds"];
  const count = Math.max(1, Math.round(whole / size));
  return `${count} ${count === 1 ? one : many}`;
}

export const agoWords = (seconds: number): string => (seconds < 2 ? "just now" : `${spanWords(seconds)} ago`);
export const untilWords = (seconds: number): string => (seconds < 2 ? "now" : `in ${spanWords(seconds)}`);

/** How long a run took: "40 ms", "1.2 s", "3 minutes". */
export function tookWords(millis: number): string {
  if (millis < 1000) return `${Math.round(millis)} ms`;
  return millis < 60_000 ? `${(millis / 1000).toFixed(1)} s` : spanWords(millis / 1000);
}
