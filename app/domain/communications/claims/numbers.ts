/** A number that was typed, at its place in the words. */
export interface TypedNumber {
  /** As it was typed: "4.3", "24,035", "91,1". */
  passage: string;
  at: number;
  value: number;
  /** Digits behind the mark. */
  decimals: number;
  /** What follows it: "%", "days", "USD" before it; "" where nothing does. */
  unit: string;
}

/** What looks like a number and tells none: days, times, numbers of plans, of steps, of telephones. */
const NO_NUMBERS = [
  /\b(?:CAP|PIL|COM|WB|PL|CASE|A)-[A-Z]*\d*[A-Z]*\b/g,
  /\b\d{4}-\d{2}(?:-\d{2})?\b/g,
  /\b\d{1,2}[:.]\d{2}\s*(?:Uhr|h\b|am\b|pm\b|a\.m\.|p\.m\.)/gi,
  /\b\d{1,2}:\d{2}\b/g,
  /\b\d{1,2}\s*(?:am|pm)\b/gi,
  /\b\d{1,2}(?:st|nd|rd|th)\b/gi,
  /\b\d{1,2}\.?\s+(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)\p{L}*\.?(?:\s+\d{4})?/giu,
  /\b(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)\p{L}*\.?\s+\d{1,2}(?:,?\s+\d{4})?\b/giu,
  /\b\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)/g,
  /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g,
  /\b(?:19|20)\d{2}\b(?![.,]\d)/g,
  /\b[QH][1-4]\b/g,
  /^[ \t]*\d{1,3}[.)](?=\s)/gm,
  /\b(?:tier|step|question|answer|part|chapter|page|no\.?|number|stage|level|version|round|phase|frage|antwort|schritt|teil|seite|nummer|runde)\s+\d{1,3}\b/gi,
  /\+\d[\d\s()/-]{6,}\d/g,
  /#\d+/g,
];

/** "28.10." is a day where the comma parts the digits; in English it is a number at the end of a sentence. */
const SHORT_DAY = /\b(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?!\d)/g;

const NUMBER =
  /(?<![\p{L}\d])(?:\d{1,3}(?:[,.\u00a0\u202f'’ ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?![\d]|[.,]\d)/gu;

/** Numbers that were typed in a text whose placeholders and addresses are blank already. */
export function numbersIn(plain: string, locale: string): TypedNumber[] {
  const rest = [...NO_NUMBERS, ...(isPointed(locale) ? [] : [SHORT_DAY])].reduce(
    (text, pattern) => text.replace(pattern, (found) => " ".repeat(found.length)),
    plain,
  );
  return [...rest.matchAll(NUMBER)].map(({ 0: passage, index }) => ({
    passage,
    at: index,
    ...readNumber(passage, locale),
    unit: unitAround(rest, index, passage.length),
  }));
}

const isPointed = (locale: string): boolean => locale.toLowerCase().startsWith("en");

/** In German the comma parts the digits, in English the point; groups of three are told from digits by their mark. */
function readNumber(passage: string, locale: string): { value: number; decimals: number } {
  const mark = isPointed(locale) ? "." : ",";
  const other = mark === "." ? "," : ".";
  const bare = passage.replace(/[\u00a0\u202f'’ ]/g, "");
  // "4.24" stands in German words too, typed by somebody in a hurry.
  const isOther = bare.includes(other) && !bare.includes(mark) && !/^\d{1,3}([.,]\d{3})+$/.test(bare);
  const used = isOther ? other : mark;
  const text = bare.replaceAll(used === "." ? "," : ".", "").replace(used, ".");
  return { value: Number(text), decimals: text.split(".")[1]?.length ?? 0 };
}

/** A unit stands right beside its number; looking no further keeps long texts quick. */
const UNIT_REACH = 24;

function unitAround(text: string, at: number, length: number): string {
  const behind = text.slice(at + length, at + length + UNIT_REACH);
  const after = /^[\s\u00a0]?(%|per\s?cent|percent|prozent|[\p{L}$€£]+)?/iu.exec(behind)?.[1] ?? "";
  if (/^(%|per\s?cent|percent|prozent)$/i.test(after)) return "%";
  const before = /(USD|EUR|GBP|CHF|\$|€|£)[\s\u00a0]?$/.exec(text.slice(Math.max(0, at - 5), at))?.[1];
  if (before || /^(USD|EUR|GBP|CHF|€|\$|£|dollars?|euros?)$/i.test(after)) return "money";
  return after.toLowerCase();
}
