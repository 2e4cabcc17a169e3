import type { Measure } from "./measure";

/** A value of an index as it is written: two decimals, points of NPS with their sign, CSAT in per cent. */
export function figureText(measure: Measure, value: number): string {
  if (measure === "nps") return signed(value, Math.abs(value).toFixed(0));
  if (measure === "csat") return `${(100 * value).toFixed(1)} %`;
  return value.toFixed(2);
}

/** A difference of two figures, with its sign. */
export function differenceText(measure: Measure, value: number): string {
  if (measure === "nps") return signed(value, `${Math.abs(value).toFixed(0)}`);
  if (measure === "csat") return signed(value, `${Math.abs(100 * value).toFixed(1)} points`);
  return signed(value, Math.abs(value).toFixed(2));
}

/** What rounds to nothing bears no sign. */
function signed(value: number, size: string): string {
  if (!/[1-9]/.test(size)) return size;
  return `${value > 0 ? "+" : "−"}${size}`;
}
