import { isShare } from "./check-reading";

/** A line between readings is known a digit better than they are, and no better than to the hundredth. */
export function figureText(
  value: number,
  kpi: { readings: readonly { value: string }[]; unit: string },
): string {
  const typed = Math.max(0, ...kpi.readings.map((reading) => decimals(reading.value)));
  const text = value.toFixed(Math.min(2, typed + 1));
  const plain = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return withUnit(plain, kpi.unit);
}

const decimals = (value: string): number => value.replace(/0+$/, "").split(".")[1]?.length ?? 0;

const withUnit = (text: string, unit: string): string =>
  unit === "" ? text : isShare({ unit }) ? `${text}\u00a0%` : `${text}\u00a0${unit}`;

export const readings = (count: number): string => `${count} ${count === 1 ? "reading" : "readings"}`;
