import type { AskedFigure } from "../figures/asked-figure";
import type { FigureSource } from "../figures/figure-source";
import { proposeLabel, usualDecimals } from "../figures/propose-figure";

/** A message as it is begun by what it tells of: honest words, and figures that nobody has typed. */
export interface DraftedMessage {
  subject: string;
  /** Markdown with placeholders of `figures`. */
  opening: string;
  figures: AskedFigure[];
  /** A bad result: the fourteen days until it is told have begun. */
  badNews: boolean;
}

export const MOST_SUBJECT = 200;
export const MOST_OPENING = 10_000;

/** A figure under a short name that reads well in the words. */
export const drafted = (
  name: string,
  source: FigureSource,
  decimals = usualDecimals(source),
): AskedFigure => ({
  name,
  label: proposeLabel(source),
  source,
  decimals,
});

/** Headed parts, without those that have nothing to say. */
export function headed(parts: readonly (readonly [head: string, text: string])[]): string {
  return parts
    .filter(([, text]) => text.trim() !== "")
    .map(([head, text]) => `## ${head}\n\n${text.trim()}`)
    .join("\n\n")
    .slice(0, MOST_OPENING);
}

export const ended = (text: string): string =>
  /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
