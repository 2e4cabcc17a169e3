import { numbersIn } from "./numbers";
import { sentencesOf } from "./sentences";

/** The ends of the scale, and the line that the award is measured by. */
const OF_THE_SCALE = /^(?:4\.0|4,0|1|5|0|10)$/;
const ABOUT_A_SCALE =
  /\b(?:scale|of 5|out of|1 to 5|0 to 10|threshold|target|award|skala|von 5|1 bis 5|schwelle)\b/i;

/** Numbers in words that are no live figure: no day, year, hour, list or record number, and not written out. */
export function looseNumbers(text: string, locale: string): string[] {
  const found = sentencesOf(text).flatMap(({ plain, text: written, at }) => {
    const isScale = ABOUT_A_SCALE.test(plain);
    // The line's own number of a list belongs to the list, which the whole text shows.
    const lead = /^\d{1,3}[.)]\s/.exec(written)?.[0].length ?? 0;
    return numbersIn(plain, locale)
      .filter((number) => number.at >= lead)
      .filter(({ passage }) => !(isScale && OF_THE_SCALE.test(passage)))
      .map(({ passage, at: within, unit }) => ({
        at: at + within,
        passage: unit === "%" ? percentAt(written, within, passage) : passage,
      }));
  });
  return [...new Set(found.map(({ passage }) => passage))];
}

const percentAt = (written: string, at: number, passage: string): string =>
  /^\S*\s?(?:%|per\s?cent|percent|Prozent)/i.exec(written.slice(at))?.[0] ?? passage;
