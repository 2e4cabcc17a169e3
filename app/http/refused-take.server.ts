import { type ApiProblem, problem } from "~/domain/intake/reply";
import type { Refusal } from "~/domain/refusal";
import type { KeyRecord } from "~/store/intake/key.queries.server";

/** A command's refusal, as a program is told it. */
export function refusedTake(refusal: Refusal, key: Pick<KeyRecord, "name" | "survey">): ApiProblem {
  switch (refusal.kind) {
    case "not-permitted":
      return problem("wrong-scope", refusal.message, "Use a key that brings in answers.");
    case "not-allowed-now":
      return problem(
        "same-key-other-body",
        refusal.message,
        "Use a new idempotency key for every new request.",
      );
    case "incomplete":
      return problem(
        "not-mapped",
        key.survey
          ? `Nobody has said yet which field of these responses means what (key “${key.name}”). Nothing was taken.`
          : `The key “${key.name}” has no survey. Nothing was taken.`,
        "Open the key under Intake, paste one such body and choose what its fields are. Then send this again.",
      );
    default:
      return problem("fault", refusal.message, "Send it again in a minute.");
  }
}
