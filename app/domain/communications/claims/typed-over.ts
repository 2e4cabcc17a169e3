import type { LiveFigure } from "../figures/figure-source";
import { valueOfExact } from "../figures/figure-value";
import { writeFigure } from "../figures/write-figure";
import type { ClaimFound } from "../message-facts";
import { type MessageWords, WORD_FIELDS } from "../snapshot";
import { namesMeasure } from "./measure-words";
import { numbersIn, type TypedNumber } from "./numbers";
import { quoted, sentencesOf } from "./sentences";

/** Some of the words of a version: as they are kept, or as somebody is about to save them. */
export type SomeWords = Partial<MessageWords>;

/** How every refusal of a typed value begins; the editor offers the way back beside it. */
export const TYPED_OVER = "The live figure is";

/**
 * Live figures that somebody is about to type over: a placeholder that gave way to a number, or a number that is the
 * rounded or changed value of a live figure. What it finds keeps the words from being saved.
 */
export function typedOver(
  before: SomeWords | null,
  after: SomeWords,
  figures: readonly LiveFigure[],
  locale = "en",
): ClaimFound[] {
  const numeric = figures.flatMap(asNumber);
  if (numeric.length === 0) return [];
  return WORD_FIELDS.flatMap((field) => {
    const text = after[field];
    if (!text) return [];
    const gone = before ? placeholdersGone(before[field] ?? "", text) : [];
    return sentencesOf(text).flatMap((sentence) => {
      const named = new Map<NumericFigure, boolean>();
      const isNamed = (figure: NumericFigure): boolean => {
        const known = named.get(figure) ?? namesMeasure(sentence.plain, figure);
        named.set(figure, known);
        return known;
      };
      return numbersIn(sentence.plain, locale).flatMap((number): ClaimFound[] => {
        const place = sentence.at + number.at;
        const figure =
          numeric.find(({ name }) =>
            gone.some((lost) => lost.name === name && stoodThere(text, place, number, lost)),
          ) ?? numeric.find((each) => isItsValue(number, each, isNamed));
        if (!figure) return [];
        const written = writeFigure(figure, locale) ?? "";
        return [
          {
            kind: "number",
            field,
            locale,
            passage: number.passage,
            why: `${TYPED_OVER} ${written}; it may be rounded only by its format. Write {{${figure.name}}} here.`,
            blocks: true,
            ...quoted(sentence),
            instead: `{{${figure.name}}}`,
            at: place,
          },
        ];
      });
    });
  });
}

/** The words with the placeholders back where their values were typed. */
export function putPlaceholdersBack<Words extends SomeWords>(
  words: Words,
  found: readonly ClaimFound[],
): Words {
  const back: Words = { ...words };
  for (const field of WORD_FIELDS) {
    const own = found
      .filter((each) => each.field === field && each.at !== undefined && each.instead?.startsWith("{{"))
      .sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
    for (const { at = 0, passage, instead = "" } of own) {
      const text = back[field];
      if (text?.startsWith(passage, at)) {
        Object.assign(back, { [field]: withoutUnit(text, at, passage, instead) });
      }
    }
  }
  return back;
}

/** A per cent sign or a currency that was typed beside the number is part of the figure. */
function withoutUnit(text: string, at: number, passage: string, placeholder: string): string {
  const after = text.slice(at + passage.length).replace(/^[\s\u00a0]?(?:%|(?:USD|EUR|GBP|CHF)\b)/, "");
  const before = text.slice(0, at).replace(/(?:(?:USD|EUR|GBP|CHF)[\s\u00a0]?|[$€£]|[+−]|(?<=\s)-)$/, "");
  return before + placeholder + after;
}

interface NumericFigure extends LiveFigure {
  text: string;
  exact: string;
  /** As it is shown, without sign. */
  shown: number;
  /** As it is. */
  value: number;
  shownDecimals: number;
  unit: string;
}

function asNumber(figure: LiveFigure): NumericFigure[] {
  const { text, exact } = figure;
  if (text === null || exact === null) return [];
  const value = valueOfExact(exact);
  if (!value || value.kind === "word") return [];
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(",", "");
  if (!digits) return [];
  const size =
    value.kind === "money"
      ? Number(digits)
      : Math.abs(Number(value.exact.numerator) / Number(value.exact.denominator));
  return [
    {
      ...figure,
      text,
      exact,
      shown: Number(digits),
      value: size,
      shownDecimals: digits.split(".")[1]?.length ?? 0,
      unit: value.kind === "money" ? "money" : (value.unit ?? ""),
    },
  ];
}

/** Counts are compared as they are: “about 130 answers” is a way of speaking. */
const isCount = ({ source }: LiveFigure): boolean =>
  source.kind === "index" && (source.show === "n" || source.show === "points");

/** The line everybody knows is no value of anything. */
const THRESHOLD = 4;

function isItsValue(
  number: TypedNumber,
  figure: NumericFigure,
  isNamed: (figure: NumericFigure) => boolean,
): boolean {
  if (!fits(number.unit, figure.unit) && !(isCount(figure) && HEADS.test(number.unit))) return false;
  const isSame = number.value === figure.shown && number.decimals === figure.shownDecimals;
  // Three digits that agree with their point are nobody's chance.
  if (isSame && isDistinctive(number) && (!isCount(figure) || isNamed(figure))) return true;
  if (!isNamed(figure)) return false;
  if (isSame) return true;
  if (isCount(figure) || number.value === THRESHOLD) return false;
  return isRounding(number, figure) || isNudged(number, figure);
}

const isDistinctive = ({ passage }: TypedNumber): boolean => passage.replace(/\D/g, "").length >= 3;

/** A bare number may leave its unit out; one with another unit is another number. */
function fits(typed: string, unit: string): boolean {
  if (unit === "money" || typed === "money") return unit === typed;
  if (unit === "%" || typed === "%") return unit === typed;
  if (unit === "") return !OTHER_UNITS.test(typed);
  return typed === "" || unit.toLowerCase().startsWith(typed.replace(/s$/, "")) || !OTHER_UNITS.test(typed);
}

const OTHER_UNITS =
  /^(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|people|persons?|customers?|accounts?|answers?|kunden|antworten|euros?|dollars?|millions?|of|von)$/;

/** What a count is a count of. */
const HEADS = /^(?:people|persons?|customers?|answers?|kunden|antworten|personen)$/;

/** The same value with fewer digits than its format shows; a whole number is a way of speaking. */
function isRounding({ value, decimals }: TypedNumber, figure: NumericFigure): boolean {
  if (decimals === 0 && figure.unit !== "money" && figure.value < 100) return false;
  if (figure.unit === "money") return isNear(value, figure.value, 0.005);
  return decimals !== figure.shownDecimals && Number(figure.value.toFixed(decimals)) === value;
}

/** The value with other last digits: 4.3 where 4.24 stands. */
function isNudged({ value, decimals }: TypedNumber, figure: NumericFigure): boolean {
  if (decimals === 0 && figure.shownDecimals > 0) return false;
  if (decimals === 0 && figure.value < 20) return false;
  return isNear(value, figure.value, 0.03) && Math.trunc(value) === Math.trunc(figure.value);
}

const isNear = (typed: number, value: number, share: number): boolean =>
  value !== 0 && Math.abs(typed - value) <= share * value;

interface GonePlaceholder {
  name: string;
  /** What stood right before and right behind it. */
  lead: string;
  tail: string;
}

const AROUND = 12;

/** Placeholders that stood in the text more often before than now. */
function placeholdersGone(before: string, after: string): GonePlaceholder[] {
  return [...before.matchAll(/\{\{\s*([a-z][a-z0-9_]{0,39})\s*\}\}/g)].flatMap(
    ({ 0: whole, 1: name = "", index }) => {
      const count = (text: string) => text.split(new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`)).length;
      if (count(after) >= count(before)) return [];
      return [
        {
          name,
          lead: before.slice(Math.max(0, index - AROUND), index),
          tail: before.slice(index + whole.length, index + whole.length + AROUND),
        },
      ];
    },
  );
}

/** Whether the number stands where the placeholder stood: between the same words. */
function stoodThere(
  text: string,
  at: number,
  { passage }: TypedNumber,
  { lead, tail }: GonePlaceholder,
): boolean {
  const signs = /[\s\u00a0+−$€£%-]|USD|EUR|GBP|CHF/g;
  const near = 4 * AROUND;
  const before = text.slice(Math.max(0, at - near), at).replace(signs, "");
  const behind = text.slice(at + passage.length, at + passage.length + near).replace(signs, "");
  const [wantedLead, wantedTail] = [lead.replace(signs, ""), tail.replace(signs, "")];
  const isLead = wantedLead !== "" ? before.endsWith(wantedLead) : before === "";
  const isTail = wantedTail !== "" ? behind.startsWith(wantedTail) : behind === "";
  return (isLead && wantedLead.length >= 3) || (isTail && wantedTail.length >= 3) || (isLead && isTail);
}
