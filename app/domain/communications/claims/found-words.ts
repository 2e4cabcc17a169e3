import { type Lexicon, lexiconsOf } from "./claim-words";
import { clauseAround, type Sentence } from "./sentences";

/** A word of a sentence that says more than a fact. */
export interface FoundWord {
  kind: "effective" | "caused";
  passage: string;
}

/** What a sentence claims; what it denies, asks or hopes is no claim. `allowed` are words that were signed. */
export function wordsClaimed(
  sentence: Sentence,
  locale: string,
  allowed: readonly string[],
  showsFigure: boolean,
): FoundWord[] {
  // A question claims nothing.
  if (/\?["”’)*_]{0,4}$/.test(sentence.text)) return [];
  const plain = allowed.reduce(withoutPhrase, sentence.plain);
  const found: FoundWord[] = [];
  for (const lexicon of lexiconsOf(locale)) {
    for (const pattern of lexicon.effective) {
      found.push(...claimed(plain, sentence, pattern, lexicon, "effective"));
    }
    const moves = matches(plain, lexicon.change).length > 0;
    for (const pattern of moves || showsFigure ? lexicon.caused : []) {
      found.push(...claimed(plain, sentence, pattern, lexicon, "caused"));
    }
    for (const pattern of moves ? lexicon.reason : []) {
      found.push(...claimed(plain, sentence, pattern, lexicon, "caused"));
    }
  }
  return found;
}

const matches = (text: string, pattern: RegExp): RegExpMatchArray[] => [...text.matchAll(pattern)];

function claimed(
  plain: string,
  sentence: Sentence,
  pattern: RegExp,
  lexicon: Lexicon,
  kind: FoundWord["kind"],
): FoundWord[] {
  return matches(plain, pattern)
    .filter(({ index = 0 }) => !isDenied(plain, index, lexicon) && !isOpen(plain, index, lexicon))
    .map(({ index = 0, 0: word }) => ({ kind, passage: sentence.text.slice(index, index + word.length) }));
}

function isDenied(plain: string, at: number, { denial, deniesAnywhere }: Lexicon): boolean {
  const clause = clauseAround(plain, at);
  return matches(clause.text, denial).some(({ index = 0 }) => deniesAnywhere || index < clause.at);
}

/** A hope stands before what is hoped for, in the same clause. */
function isOpen(plain: string, at: number, { open }: Lexicon): boolean {
  const clause = clauseAround(plain, at);
  return matches(clause.text, open).some(({ index = 0 }) => index < clause.at);
}

/** Blank where the signed words stand, in the same length. */
function withoutPhrase(plain: string, phrase: string): string {
  if (phrase === "") return plain;
  const lower = plain.toLowerCase();
  const wanted = phrase.toLowerCase();
  let text = plain;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    text = text.slice(0, at) + " ".repeat(wanted.length) + text.slice(at + wanted.length);
  }
  return text;
}
