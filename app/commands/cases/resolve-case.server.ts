import type { Act } from "~/domain/act";
import type { Resolution } from "~/domain/cases/case.schema";
import { takeCaseMove } from "./take-case-move.server";

/** What came of it, and what was done: the customer can be told. */
export const resolveCase = (act: Act, { version, outcome, ...input }: Resolution & { number: number }) =>
  takeCaseMove(act, {
    number: input.number,
    version,
    event: { type: "RESOLVE" },
    verb: "resolved",
    words: "resolved",
    fields: { outcome: outcome ?? "", outcomeNote: input.outcomeNote, weDid: input.weDid },
    change: (_, today) => ({ resolvedAt: act.now, resolvedOn: today }),
  });
