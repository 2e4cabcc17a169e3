import type { Act } from "~/domain/act";
import { takeWinBackMove } from "./take-win-back-move.server";

/** Takes up again what was given up; everything that was tried before stays on its record. */
export function tryAgain(
  act: Act,
  { code, version, why }: { code: string; version?: number | undefined; why: string },
) {
  return takeWinBackMove(act, {
    code,
    version,
    event: { type: "TRY_AGAIN", reason: why },
    verb: "reopened",
    summary: (facts) => `tries again to win ${facts.account.name} back (${facts.code}): ${why}`,
    after: { reason: why },
  });
}
