import type { Act } from "~/domain/act";
import { newId } from "~/shared/id.server";
import { takeCaseMove } from "./take-case-move.server";

/** It is not over for the customer. What was written stays, so that the next answer builds on it. */
export const reopenCase = (act: Act, input: { number: number; version: number; reason: string }) =>
  takeCaseMove(act, {
    number: input.number,
    version: input.version,
    event: { type: "REOPEN", reason: input.reason },
    verb: "reopened",
    words: "reopened",
    change: (record, today) => ({
      outcome: "",
      resolvedAt: null,
      resolvedOn: null,
      toldAt: null,
      toldBy: "",
      // Set aside before anybody acknowledged it: whoever reopens it has seen it now.
      ...(record.acknowledgedOn === null && {
        acknowledgedAt: act.now,
        acknowledgedOn: today,
        acknowledgedById: act.viewer.personId,
      }),
    }),
    also: async (unit, record) => {
      await unit.db.caseNote.create({
        data: {
          id: newId(),
          caseId: record.id,
          kind: "note",
          text: `Reopened: ${input.reason}`,
          byId: act.viewer.personId,
          at: act.now,
        },
      });
    },
  });
