import { LIMITS } from "./survey";

/** Column names as they are used from here on: never empty, never twice. */
export function columnNames(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const plain = cleanText(cell).trim().replace(/\s+/g, " ").slice(0, 200) || `Column ${index + 1}`;
    let name = plain;
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) name = `${plain} (${again})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Zero bytes are no text to any database; they are dropped wherever they come in. */
export const cleanText = (text: string): string =>
  text.includes("\u0000") ? text.replaceAll("\u0000", "") : text;

/** Why the first line cannot be the column names; null when it can. */
export function headingProblem(cells: readonly string[]): string | null {
  if (cells.length < 2) {
    return "Only one column was found. A table of answers needs at least a response id, a date and a question, separated by commas, semicolons or tabs.";
  }
  if (cells.length > LIMITS.columns) {
    return `The file has ${cells.length} columns; up to ${LIMITS.columns} can be read. Leave out what is not needed and export again.`;
  }
  const bare = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const values = bare.filter(
    (cell) => /^-?\d+([.,]\d+)?$/.test(cell) || /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/.test(cell),
  );
  if (bare.length > 0 && values.length >= Math.max(2, bare.length / 2)) {
    return "The first line holds values, not column names. Put a line with the names of the columns on top and choose the file again.";
  }
  return null;
}
