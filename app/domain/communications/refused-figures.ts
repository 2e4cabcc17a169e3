import { invalid } from "../refusal";
import type { ClaimFound } from "./message-facts";

/** Live figures that somebody is about to type over: nothing is saved, and each stands at its field. */
export function refusedFigures(found: readonly ClaimFound[]): ReturnType<typeof invalid> | null {
  const [first] = found;
  if (!first) return null;
  const fields: Record<string, string[]> = {};
  for (const { field, why } of found) fields[field] = [...(fields[field] ?? []), why];
  return invalid(first.why, fields);
}
