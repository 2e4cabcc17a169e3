import type { Act } from "~/domain/act";
import { mayApproach } from "~/domain/win-back/win-back.rules";
import { takeWinBackMove } from "./take-win-back-move.server";

/** Goes to the lost customer. Before the cause is shown to be gone only with a reason, which stays marked. */
export function approachWinBack(
  act: Act,
  { code, version, why = "" }: { code: string; version?: number | undefined; why?: string },
) {
  return takeWinBackMove(act, {
    code,
    version,
    event: { type: "APPROACH", ...(why === "" ? {} : { earlyReason: why }) },
    verb: "approached",
    summary: (facts) =>
      `approached ${facts.account.name} (${facts.code})${why === "" || mayApproach(facts) ? "" : `, early: ${why}`}`,
  });
}
