/** Steps of the ladder on which a customer sees us: 1 vendor, 2 partner, 3 trusted advisor. */
const PERCEPTION_WORDS: Record<string, number> = {
  vendor: 1,
  supplier: 1,
  lieferant: 1,
  partner: 2,
  "trusted advisor": 3,
  "trusted adviser": 3,
  trustedadvisor: 3,
  advisor: 3,
  adviser: 3,
};

/** "Trusted advisor" → 3; null for words that are no step of the ladder. */
export const readPerception = (text: string): number | null =>
  PERCEPTION_WORDS[
    text
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, " ")
  ] ?? null;

const YES = new Set([
  "yes",
  "y",
  "true",
  "1",
  "x",
  "ja",
  "j",
  "oui",
  "si",
  "sí",
  "please contact me",
  "contact me",
  "call me",
  "checked",
]);
const NO = new Set([
  "no",
  "n",
  "false",
  "0",
  "nein",
  "non",
  "do not contact me",
  "don't contact me",
  "unchecked",
  "no thanks",
]);

/** 1 for a wish to be contacted, 0 for none; null for words that say neither. */
export function readPlea(text: string): 0 | 1 | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, "");
  if (YES.has(word)) return 1;
  return NO.has(word) ? 0 : null;
}
