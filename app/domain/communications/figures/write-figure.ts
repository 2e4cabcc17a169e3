import { valueOfExact, valueText } from "./figure-value";

/** What a figure has to have to be written in another language: today's or as it was approved. */
interface Written {
  /** As it is written in English. */
  text: string | null;
  exact: string | null;
}

/** A figure in the language of the words around it: 4.24 is 4,24 in German. */
export function writeFigure({ text, exact }: Written, locale: string): string | null {
  if (text === null || exact === null || locale.startsWith("en")) return text;
  const value = valueOfExact(exact);
  return value ? valueText(value, decimalsOf(text), locale) : text;
}

/** Approved figures in the language of the words they stand in: the values stay, their marks are the language's. */
export const figuresIn = <Kept extends { text: string; exact: string }>(
  figures: readonly Kept[],
  locale: string,
): Kept[] => figures.map((figure) => ({ ...figure, text: writeFigure(figure, locale) ?? figure.text }));

/** How many digits its format shows: as many as stand there in English. */
export const decimalsOf = (text: string): number => /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;
