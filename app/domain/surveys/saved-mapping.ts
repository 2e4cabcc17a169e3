import * as z from "zod";
import type { Mapping } from "./column-role";
import { LIMITS } from "./survey";

/** How the columns of one kind of file are read, kept under a name. */
export interface SavedMapping {
  id: string;
  name: string;
  mapping: Mapping;
}

const used = (mapping: Mapping): string[] =>
  mapping.columns.filter((column) => column.role !== "none").map((column) => column.header.toLowerCase());

/** Every column that the mapping uses stands in the file; what else the file holds does not matter. */
export function mappingFits(mapping: Mapping, headers: readonly string[]): boolean {
  const there = new Set(headers.map((header) => header.toLowerCase()));
  const needed = used(mapping);
  return needed.length > 0 && needed.every((header) => there.has(header));
}

/** Of several that fit, the one that reads most columns. */
export function fittingMapping(
  saved: readonly SavedMapping[],
  headers: readonly string[],
): SavedMapping | null {
  const fitting = saved.filter((one) => mappingFits(one.mapping, headers));
  return fitting.sort((a, b) => used(b.mapping).length - used(a.mapping).length)[0] ?? null;
}

export const mappingNameSchema = z
  .string()
  .trim()
  .min(1, { error: "Give the mapping a name, the survey tool's for example." })
  .max(LIMITS.mappingName, { error: `At most ${LIMITS.mappingName} characters.` });

export const renameMappingSchema = z.object({ name: mappingNameSchema });
