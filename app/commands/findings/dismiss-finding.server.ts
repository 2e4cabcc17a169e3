import type { Act } from "~/domain/act";
import { takeFindingMove } from "./take-finding-move.server";

/** Nothing will be done about it, and why. */
export const dismissFinding = (act: Act, input: { number: number; reason: string }) =>
  takeFindingMove(act, input.number, {
    event: { type: "DISMISS", reason: input.reason },
    verb: "dismissed",
    words: "dismissed",
    change: { dismissReason: input.reason },
  });
