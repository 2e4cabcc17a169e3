import type * as z from "zod";
import { baseOf, baseText, wordsOf } from "~/domain/plans/form-ground";
import { isClean, type MergeShape, mergeValues } from "~/domain/plans/merge-values";
import type { Values } from "~/domain/plans/value-rows";
import type { Result } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { checkForm } from "./parse-form.server";

/** A record as its form would hold it now. */
export interface Ground {
  values: Values;
  version: number;
}

interface SaveMerged<Schema extends z.ZodType, Saved> {
  schema: Schema;
  shape: MergeShape;
  read: () => Promise<Ground | null>;
  save: (data: z.output<Schema>) => Promise<Result<Saved>>;
}

export type MergedSave<Saved> =
  | { failure: FormAnswer; result: null }
  | {
      failure: null;
      result: Result<Saved>;
      /** The fields that somebody else had changed meanwhile and that were kept. */
      taken: string[];
    };

/** Somebody may save once more while two versions come together; after a few rounds a person decides. */
const ROUNDS = 3;

/**
 * Saves a form, and where somebody else saved first brings both together by the values this form was read
 * with. Only where both changed the same field the refusal stays, and the page shows both.
 */
export async function saveMerged<Schema extends z.ZodType, Saved>(
  form: { data: z.output<Schema>; values: Values },
  { schema, shape, read, save }: SaveMerged<Schema, Saved>,
): Promise<MergedSave<Saved>> {
  let result = await save(form.data);
  const base = baseOf(form.values);
  if (!base) return { failure: null, result, taken: [] };
  const mine = wordsOf(form.values);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (result.ok || result.refusal.kind !== "stale") return { failure: null, result, taken: [] };
    const ground = await read();
    if (!ground) return { failure: null, result, taken: [] };
    const merged = mergeValues(base, mine, ground.values, shape);
    if (!isClean(merged)) return { failure: null, result, taken: [] };
    const again = await checkForm(formOf(merged.values, ground), schema);
    if (!again.ok) return { failure: again, result: null };
    result = await save(again.data);
    if (result.ok) return { failure: null, result, taken: merged.taken };
  }
  return { failure: null, result, taken: [] };
}

function formOf(values: Values, ground: Ground): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "string") form.append(name, value);
    else for (const each of value) form.append(`${name}[]`, each);
  }
  form.set("version", String(ground.version));
  form.set("base", baseText(ground.values));
  return form;
}
