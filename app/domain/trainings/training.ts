import { roundHalfUp } from "../measurement/exact-decimal";

/** So many employees a register may hold: more than that is a file of another system. */
export const MOST_PLACES = 20_000;

/** "41 of 52 (79 %)"; nobody on the register is no share at all. */
export const completionWords = (completed: number, places: number): string =>
  places === 0
    ? "nobody on the register yet"
    : `${completed.toLocaleString("en-US")} of ${places.toLocaleString("en-US")} (${roundHalfUp(completed * 100, places, 0)} %)`;

/** One employee as a list names them: "Ana Ruiz; Support". */
export interface NamedPlace {
  name: string;
  unit: string;
}

/** Reads a pasted list: a line each, the unit behind a semicolon or a tab. Names that stand twice stand once. */
export function readNames(text: string): NamedPlace[] {
  const byName = new Map<string, NamedPlace>();
  for (const line of text.split(/\r?\n/)) {
    const [name = "", unit = ""] = line.split(/[;\t]/).map((part) => part.replace(/\s+/g, " ").trim());
    if (name !== "" && !byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), { name, unit });
  }
  return [...byName.values()];
}
