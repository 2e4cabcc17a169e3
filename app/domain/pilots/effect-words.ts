import Decimal from "decimal.js";

/** What a figure of a pilot is written with. */
export interface FigureOf {
  unit: string;
  kind: "mean" | "share";
  decimals: number;
}

/** "−10.5": with a real minus, and never "−0.0". A share is told in per cent. */
export function plainFigure(value: number, { kind, decimals }: Pick<FigureOf, "kind" | "decimals">): string {
  const told = kind === "share" ? value * 100 : value;
  // The dust of binary fractions must not tip a half: −15.675 is told as −15.68.
  const text = new Decimal(told.toPrecision(12)).abs().toFixed(decimals, Decimal.ROUND_HALF_UP);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** "+0.30", "−10.5" */
export function signedFigure(value: number, of: Pick<FigureOf, "kind" | "decimals">): string {
  const text = plainFigure(value, of);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** Evidence is shown to two decimals at least, however its headline is rounded. */
export const inFull = <Of extends Pick<FigureOf, "kind" | "decimals">>(of: Of): Of => ({
  ...of,
  decimals: Math.max(2, of.decimals),
});

/** What a difference is counted in: "hours", "percentage points" */
export const effectUnit = ({ unit, kind }: Pick<FigureOf, "unit" | "kind">): string =>
  kind === "share" ? "percentage points" : unit;

/** "−10.5 hours per project" */
export function effectWords(value: number, of: FigureOf, unitWord: string): string {
  const unit = effectUnit(of);
  return `${signedFigure(value, of)}${unit ? ` ${unit}` : ""} per ${unitWord}`;
}

/** "−13.4 to −7.7" */
export const intervalWords = (
  lower: number,
  upper: number,
  of: Pick<FigureOf, "kind" | "decimals">,
): string => `${plainFigure(lower, of)} to ${plainFigure(upper, of)}`;

/** "95 %", "96.14 %": a confidence with as many digits as it needs. */
export const confidenceWords = (confidence: number): string => `${Number((confidence * 100).toFixed(2))} %`;

/** "0.0117"; below one in ten thousand only that. */
export const chanceWords = (p: number): string => (p < 0.0001 ? "below 0.0001" : p.toFixed(4));
