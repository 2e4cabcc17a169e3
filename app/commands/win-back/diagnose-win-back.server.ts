import type { Act } from "~/domain/act";
import { lossReasonLabel } from "~/domain/win-back/win-back";
import type { MoveWinBack } from "~/domain/win-back/win-back.schema";
import { editWinBackIn } from "~/store/win-back/win-back-edit.server";
import { takeWinBackMove } from "./take-win-back-move.server";

/** Says why they left and what they were worth, in one go with the move. */
export function diagnoseWinBack(act: Act, input: Partial<MoveWinBack> & { code: string }) {
  const { code, version, reason, reasonDetail, reasonSource, value } = input;
  return takeWinBackMove(act, {
    code,
    version,
    event: { type: "DIAGNOSE" },
    verb: "diagnosed",
    summary: (facts) => `diagnosed ${facts.code}: ${lossReasonLabel(facts.reason).toLowerCase()}`,
    first: (unit, facts) => editWinBackIn(unit, act, facts, { reason, reasonDetail, reasonSource, value }),
  });
}
