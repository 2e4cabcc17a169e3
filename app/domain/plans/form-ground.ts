import type { Values } from "./value-rows";

/** What a form stands on beside its own words: the version it was read at and the values it was read with. */
export const GROUND_NAMES: ReadonlySet<string> = new Set(["version", "base", "intent", "code"]);

/** The words of a form alone. */
export const wordsOf = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !GROUND_NAMES.has(name)));

export const baseText = (values: Values): string => JSON.stringify(values);

/** The values that a form was read with; null where it did not bring them along in order. */
export function baseOf(values: Values): Values | null {
  const text = values.base;
  if (typeof text !== "string" || text === "") return null;
  try {
    const base: unknown = JSON.parse(text);
    if (typeof base !== "object" || base === null || Array.isArray(base)) return null;
    const isWord = (value: unknown) =>
      typeof value === "string" || (Array.isArray(value) && value.every((each) => typeof each === "string"));
    return Object.values(base).every(isWord) ? (base as Values) : null;
  } catch {
    return null;
  }
}
