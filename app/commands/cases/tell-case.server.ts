import type { Act } from "~/domain/act";
import type { Telling } from "~/domain/cases/case.schema";
import { takeCaseMove } from "./take-case-move.server";

/** "You said, we did": the customer has heard what came of it, and the loop is closed. */
export const tellCase = (act: Act, { version, toldBy, ...input }: Telling & { number: number }) =>
  takeCaseMove(act, {
    number: input.number,
    version,
    event: { type: "TELL" },
    verb: "told",
    words: "told the customer of",
    fields: { youSaid: input.youSaid, weDid: input.weDid, toldBy: toldBy ?? "" },
    change: () => ({ toldAt: act.now }),
  });
