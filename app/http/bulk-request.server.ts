import * as z from "zod";
import { type ChosenRows, MAX_BULK, readSeen } from "~/domain/bulk/bulk-edit";
import { agreedSchema, selectionSchema, stepSchema } from "~/domain/bulk/selection.schema";
import type { FormAnswer } from "~/shared/form-answer";
import { parseForm } from "./parse-form.server";
import { safePath } from "./safe-path.server";

const requestSchema = selectionSchema.extend({
  step: stepSchema,
  editId: z.string().default(""),
  seen: z.string().default(""),
});

export type BulkStep<Change> =
  /** What cannot be gone on with: the page says why. */
  | { step: "stop"; status: number; answer: FormAnswer }
  | { step: "choose"; chosen: ChosenRows; values: FormAnswer["values"] }
  | { step: "refused"; chosen: ChosenRows; answer: FormAnswer }
  | { step: "preview"; chosen: ChosenRows; values: FormAnswer["values"]; change: Change }
  | {
      step: "apply";
      chosen: ChosenRows;
      values: FormAnswer["values"];
      change: Change;
      agreed: z.output<typeof agreedSchema>;
    };

/**
 * Reads which rows are meant and what is asked of them. "All that match" is looked up anew at each preview; what
 * is agreed to is exactly what was shown.
 */
export async function readBulkRequest<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  list: string,
  matching: (query: string, most: number) => Promise<string[]>,
): Promise<BulkStep<z.output<Schema>>> {
  const again = request.clone();
  const first = await parseForm(request, requestSchema);
  if (!first.ok) return { step: "stop", status: 422, answer: first };
  const { step, whole, query, editId, seen } = first.data;
  // What is agreed to was shown: by now the filter may match none of it, after a first click least of all.
  const ids =
    step === "apply"
      ? [...readSeen(seen).keys()]
      : whole
        ? await matching(query, MAX_BULK + 1)
        : [...new Set(first.data.ids)];
  const back = safePath(first.data.back, list);
  if (ids.length > MAX_BULK) {
    const message = `More than ${MAX_BULK} match. That is more than anybody reads through: narrow the filter of the list first.`;
    return { step: "stop", status: 422, answer: stopped(message) };
  }
  const chosen = { ids, whole, query, back, count: ids.length };
  if (ids.length === 0) {
    return {
      step: "stop",
      status: 422,
      answer: stopped("Nothing was chosen, so there is nothing to change."),
    };
  }
  if (step === "choose") return { step, chosen, values: {} };
  const asked = await parseForm(again, schema);
  if (!asked.ok) return { step: "refused", chosen, answer: asked };
  const rest = { chosen, values: asked.values, change: asked.data };
  if (step === "preview") return { step, ...rest };
  const agreed = agreedSchema.safeParse({ editId, seen });
  if (!agreed.success) {
    return { step: "refused", chosen, answer: stopped("This page is too old. Look at the preview again.") };
  }
  return { step, ...rest, agreed: agreed.data };
}

const stopped = (message: string): FormAnswer => ({
  ok: false,
  fieldErrors: {},
  formErrors: [message],
  values: {},
});
