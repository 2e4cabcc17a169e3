import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";

/** What an action answers when it could not do it; `refusal` is null where the form itself was not readable. */
export type FormReply = FormAnswer & { refusal: Refusal | null };

/** One typed value, as it goes back into its field. */
export function typed(
  reply: Pick<FormAnswer, "values"> | null | undefined,
  name: string,
): string | undefined {
  const value = reply?.values[name];
  return Array.isArray(value) ? value[0] : value;
}
