/** A sentence of a field, at its place in what was written. */
export interface Sentence {
  /** As it was written, without the space around it. */
  text: string;
  /** The same length; what is no words for the reader (addresses, placeholders, code) is blank. */
  plain: string;
  at: number;
}

/** Names of placeholders stay readable elsewhere; here only words count. */
const HIDDEN = [
  /\{\{[^{}\n]*\}\}/g,
  /```[\s\S]*?(?:```|$)/g,
  /`[^`\n]*`/g,
  /\]\([^)\n]*\)/g,
  /<?https?:\/\/[^\s>)]*>?/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,120}/g,
];

const blanked = (text: string): string =>
  HIDDEN.reduce((plain, pattern) => plain.replace(pattern, (found) => " ".repeat(found.length)), text);

/** Where one sentence ends and the next begins: a full stop before a space, but not that of “28. Oktober”, or a line of its own. */
const END = /(?=[^\S\n])(?<=[.!?…]["”“’')*_]{0,4})(?<!(?<![\d.,])\d{1,2}\.)[^\S\n]+|\n+/g;

export function sentencesOf(text: string): Sentence[] {
  const plain = blanked(text);
  const sentences: Sentence[] = [];
  let from = 0;
  const take = (to: number) => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    if (body !== "") {
      const at = from + lead;
      sentences.push({ text: body, plain: plain.slice(at, at + body.length), at });
    }
  };
  for (const { index, 0: gap } of plain.matchAll(END)) {
    take(index);
    from = index + gap.length;
  }
  take(text.length);
  return sentences;
}

/** Longer than anybody's sentence: a text without a stop is not carried along with each word of it. */
const LONGEST = 1_000;
export const quoted = ({ text }: Sentence): { sentence?: string } =>
  text.length <= LONGEST ? { sentence: text } : {};

/** The part of a sentence in which a word stands: up to the next comma, dash, bracket or "but" on either side. */
export function clauseAround(plain: string, at: number): { text: string; at: number } {
  let from = 0;
  for (const { index, 0: mark } of plain.matchAll(CLAUSE_END)) {
    const end = index + mark.length;
    if (end <= at) from = end;
    else if (index > at) return { text: plain.slice(from, index), at: at - from };
  }
  return { text: plain.slice(from), at: at - from };
}

/** What a “that” leads on belongs to what stands before its comma: “no proof, dass …”. */
const CLAUSE_END = /,(?!\s+(?:dass|daß|ob|wenn|that|whether|if)\b)|[;:()–—]|\s(?:but|aber|sondern|doch)\s/gi;
