import { messagePath } from "../message-places";
import type { KeptFigure } from "../snapshot";
import { valueOfExact } from "./figure-value";
import { type FigureReading, noFigure } from "./read-figure";

/** A figure that went out, with the message that told it. */
export interface ToldFigure {
  code: string;
  figure: KeptFigure;
}

export function toldFigure({ code, figure }: ToldFigure): FigureReading {
  const href = messagePath(code);
  const value = valueOfExact(figure.exact);
  return value
    ? { value, note: `As ${code} told it: ${figure.note}`, href }
    : noFigure(`${code} told it without a value.`, href);
}
