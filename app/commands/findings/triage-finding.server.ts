import type { Act } from "~/domain/act";
import { takeFindingMove } from "./take-finding-move.server";

/** Judged and evidenced: worth a plan. */
export const triageFinding = (act: Act, input: { number: number }) =>
  takeFindingMove(act, input.number, { event: { type: "TRIAGE" }, verb: "triaged", words: "triaged" });
