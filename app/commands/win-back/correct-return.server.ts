import type { Act } from "~/domain/act";
import { done } from "~/domain/refusal";
import { takeReturnBack } from "~/store/win-back/account-return.server";
import { settleWinBacks } from "~/store/win-back/settle-win-backs.server";
import { takeWinBackMove } from "./take-win-back-move.server";

/** They did not come back after all: case, account and ledger stand as before. */
export function correctReturn(
  act: Act,
  { code, version, why }: { code: string; version?: number | undefined; why: string },
) {
  return takeWinBackMove(act, {
    code,
    version,
    event: { type: "TAKE_BACK", reason: why },
    verb: "reopened",
    summary: (facts) => `took the return of ${facts.account.name} back (${facts.code}): ${why}`,
    after: { reason: why },
    also: async (unit, facts) => {
      const taken = await takeReturnBack(unit, act, facts);
      if (!taken.ok) return taken;
      for (const { id, status, version: known, answeredOn } of facts.offers) {
        if (status === "accepted" && answeredOn === facts.wonOn) {
          await unit.move("winBackOffer", { id, version: known }, { status: "open", answeredOn: null });
        }
      }
      await settleWinBacks(unit, act, [facts.account.id]);
      return done(null);
    },
  });
}
