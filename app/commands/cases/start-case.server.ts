import type { Act } from "~/domain/act";
import { takeCaseMove } from "./take-case-move.server";

/** Somebody has begun to deal with it. */
export const startCase = (act: Act, input: { number: number }) =>
  takeCaseMove(act, {
    number: input.number,
    version: null,
    event: { type: "START" },
    verb: "started",
    words: "started on",
  });
