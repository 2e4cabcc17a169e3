import { data } from "@remix-run/node";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";

/** The one place where a refusal becomes a status. */
const STATUS: Record<Refusal["kind"], number> = {
  "not-permitted": 403,
  incomplete: 422,
  invalid: 422,
  "not-allowed-now": 409,
  stale: 409,
  "not-found": 404,
};

export const statusOf = (refusal: Refusal): number => STATUS[refusal.kind];

/** A form's answer with the refusal behind it; `refusal` is null where the form itself was not readable. */
export type RefusedForm = FormAnswer & { refusal: Refusal | null };

/** A command's refusal as the answer of an action: the page again, with what was typed and the right status. */
export function refusalResponse(refusal: Refusal, options: { values?: FormAnswer["values"] } = {}) {
  const fieldErrors = refusal.kind === "invalid" ? refusal.fieldErrors : {};
  const body: RefusedForm = {
    ok: false,
    refusal,
    fieldErrors,
    // What stands beside its field is not said a second time.
    formErrors: Object.keys(fieldErrors).length > 0 ? [] : [refusal.message],
    values: options.values ?? {},
  };
  return data(body, { status: statusOf(refusal) });
}

/** What parseForm could not accept, in the same shape. */
export const formResponse = (failure: FormAnswer, status = 422) =>
  data<RefusedForm>({ ...failure, refusal: null }, { status });

/** For loaders: throws the answer, so that the error page explains it. */
export function throwRefusal(refusal: Refusal): never {
  throw new Response(refusal.message, {
    status: statusOf(refusal),
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
