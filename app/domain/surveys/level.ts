/** Words that survey tools write where nothing was answered. Case does not matter. */
export const BLANK_WORDS = [
  "blank",
  "n/a",
  "na",
  "n.a.",
  "#n/a",
  "-",
  "–",
  "—",
  ".",
  "null",
  "none",
  "not answered",
  "no answer",
  "not applicable",
] as const;
const BLANKS: ReadonlySet<string> = new Set(["", ...BLANK_WORDS]);

export const isBlankAnswer = (text: string): boolean =>
  text.length <= 14 && BLANKS.has(text.trim().toLowerCase());

/** "4", "4.0" and "4,00" are the same whole number; null for anything else. */
export function wholeNumber(text: string): number | null {
  const match = /^([+-]?\d{1,9})(?:[.,]0{1,6})?$/.exec(text.trim());
  return match ? Number(match[1]) + 0 : null;
}
