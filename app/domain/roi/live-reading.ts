import type { BusinessCase } from "./business-case";
import { caseOfInput, caseSchema, linesOfInput } from "./case.schema";
import { type CaseRows, nestedRows } from "./case-form";
import type { CaseReading } from "./case-reading";
import type { EffectOfCase } from "./effect-of-case";
import { type CaseAround, readCase } from "./read-case";

/** What a total is reckoned with while somebody types. */
export interface LiveGround {
  around: Pick<CaseAround, "spentMinor" | "plannedMinor">;
  effects: ReadonlyMap<string, EffectOfCase>;
  base: Pick<BusinessCase, "id" | "version" | "currency" | "seed" | "discountRate">;
}

export type Live = { reading: CaseReading; unreadable: null } | { reading: null; unreadable: number };

/** The total of what stands in the form, by the same function as on record; or how much of it cannot be read yet. */
export function liveReading(rows: CaseRows, { around, effects, base }: LiveGround): Live {
  const parsed = caseSchema(base.currency).safeParse({ ...nestedRows(rows), version: base.version });
  if (!parsed.success) return { reading: null, unreadable: parsed.error.issues.length };
  const lines = linesOfInput(parsed.data, new Set(), (at) => `line-${at}`);
  return { reading: readCase(caseOfInput(parsed.data, base, lines), effects, around), unreadable: null };
}
