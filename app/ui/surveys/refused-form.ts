import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";

/** What an action answers where it refuses: the form's own words, and the refusal behind them. */
export type RefusedForm = Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> & {
  refusal: Refusal | null;
};
