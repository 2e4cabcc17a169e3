/** First letters of the first and the last word: "Anna-Lena von der Heide" is AH. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return ((Array.from(first)[0] ?? "?") + (Array.from(last)[0] ?? "")).toUpperCase();
}

/** The same name bears the same tone on every screen. */
export function toneOf(name: string, tones: number): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % tones;
}
