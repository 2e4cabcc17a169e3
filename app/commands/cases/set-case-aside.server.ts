import type { Act } from "~/domain/act";
import { takeCaseMove } from "./take-case-move.server";

/** There is nothing to do for this customer: a slip of the finger, a test, somebody else's matter. */
export const setCaseAside = (act: Act, input: { number: number; version: number; reason: string }) =>
  takeCaseMove(act, {
    number: input.number,
    version: input.version,
    event: { type: "SET_ASIDE", reason: input.reason },
    verb: "set-aside",
    words: "set aside as no case",
    fields: { outcome: "notACase", outcomeNote: input.reason },
  });
