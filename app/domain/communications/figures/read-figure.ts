import type { AskedFigure } from "./asked-figure";
import type { LiveFigure } from "./figure-source";
import { exactText, type FigureValue, valueText } from "./figure-value";

/** What was found of one figure, before it is written. */
export interface FigureReading {
  /** Null: there is none, and the note says why. */
  value: FigureValue | null;
  note: string;
  href: string;
  /** Something that has to be known before it is told: few answers, a window that runs on. */
  caution?: string;
}

export const noFigure = (note: string, href = ""): FigureReading => ({ value: null, note, href });

/** As it stands in the message: in English; `writeFigure` brings it into the language of the words. */
export function liveFigure(asked: AskedFigure, { value, note, href, caution }: FigureReading): LiveFigure {
  const { name, label, source, decimals } = asked;
  return {
    name,
    label,
    source,
    decimals,
    text: value && valueText(value, decimals, "en"),
    exact: value && exactText(value),
    note: caution ? `${note}; ${caution}` : note,
    href,
  };
}
