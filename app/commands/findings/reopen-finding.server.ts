import type { Act } from "~/domain/act";
import { takeFindingMove } from "./take-finding-move.server";

/** It hurts again, or was dismissed too early. */
export const reopenFinding = (act: Act, input: { number: number; reason: string }) =>
  takeFindingMove(act, input.number, {
    event: { type: "REOPEN", reason: input.reason },
    verb: "reopened",
    words: "reopened",
    change: { dismissReason: "" },
  });
