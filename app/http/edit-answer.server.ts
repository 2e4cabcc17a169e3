import { data } from "@remix-run/node";
import type { Refusal } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import type { FormAnswer } from "~/shared/form-answer";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { type RefusedForm, statusOf } from "./refusal.server";

/** What somebody else saved meanwhile, field by field as the form would send it. */
export interface SavedMeanwhile {
  values: Record<string, string>;
  savedBy: string;
  savedAt: string;
  version: string;
}

export type EditAnswer = RefusedForm & { theirs: SavedMeanwhile | null };

/** A form that could not be read. */
export const unreadable = (form: FormAnswer) =>
  data<EditAnswer>({ ...form, refusal: null, theirs: null }, { status: 422 });

/**
 * A refused edit with what was typed; where somebody else saved first, with their version beside it.
 * `record` is the record as it is now.
 */
export async function editRefused(
  viewer: Viewer,
  refusal: Refusal,
  values: FormAnswer["values"],
  record: { id: string; version: number | string; values: Record<string, string> } | null,
) {
  const fieldErrors = refusal.kind === "invalid" ? refusal.fieldErrors : {};
  const answer: EditAnswer = {
    ok: false,
    refusal,
    fieldErrors,
    formErrors: Object.keys(fieldErrors).length > 0 ? [] : [refusal.message],
    values,
    theirs: null,
  };
  if (refusal.kind === "stale" && record) {
    const { lines } = await listActivityLines(viewer, { recordId: record.id, take: 1 });
    answer.theirs = {
      values: record.values,
      savedBy: lines[0]?.actorName ?? "Somebody",
      savedAt: new Date(lines[0]?.at ?? 0).toISOString(),
      version: String(record.version),
    };
  }
  return data<EditAnswer>(answer, { status: statusOf(refusal) });
}
