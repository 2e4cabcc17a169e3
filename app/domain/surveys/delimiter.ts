export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const DELIMITER_LABELS: Record<Delimiter, string> = {
  ",": "Comma",
  ";": "Semicolon",
  "\t": "Tab",
  "|": "Vertical bar",
};

export const isDelimiter = (value: string): value is Delimiter =>
  (DELIMITERS as readonly string[]).includes(value);

/** How often each candidate stands outside quotation marks, line by line. */
function countsPerLine(text: string, delimiter: Delimiter, lineLimit: number): number[] {
  const counts: number[] = [];
  let isQuoted = false;
  let [count, length] = [0, 0];
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted;
    if (!isQuoted && char === "\n") {
      if (length > 0) counts.push(count);
      if (counts.length >= lineLimit) return counts;
      [count, length] = [0, 0];
      continue;
    }
    if (!isQuoted && char === delimiter) count += 1;
    if (char !== "\r") length += 1;
  }
  if (length > 0) counts.push(count);
  return counts;
}

/**
 * The mark between the columns: the one that most lines hold as often as the first line does; of two as
 * steady as each other the one that makes more columns. Null when every line is one column.
 */
export function detectDelimiter(text: string): Delimiter | null {
  let best: { delimiter: Delimiter; steady: number; columns: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const counts = countsPerLine(text, delimiter, 200);
    const first = counts[0] ?? 0;
    if (first === 0) continue;
    const steady = counts.filter((count) => count === first).length / counts.length;
    const isBetter =
      !best || steady > best.steady + 0.1 || (steady > best.steady - 0.1 && first > best.columns);
    if (isBetter) best = { delimiter, steady, columns: first };
  }
  return best?.delimiter ?? null;
}
