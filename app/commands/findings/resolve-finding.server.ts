import type { Act } from "~/domain/act";
import { takeFindingMove } from "./take-finding-move.server";

/** Its plans are over, and one of them was carried through to its verdict. */
export const resolveFinding = (act: Act, input: { number: number }) =>
  takeFindingMove(act, input.number, { event: { type: "RESOLVE" }, verb: "resolved", words: "resolved" });
