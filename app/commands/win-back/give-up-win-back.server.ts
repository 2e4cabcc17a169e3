import type { Act } from "~/domain/act";
import type { Day } from "~/shared/calendar";
import { takeWinBackMove } from "./take-win-back-move.server";

/** Lost for good, with its reason; a day may be named from which it is worth another try. */
export function giveUpWinBack(
  act: Act,
  input: {
    code: string;
    version?: number | undefined;
    why: string;
    ended?: boolean;
    tryAgainOn?: string | null | undefined;
  },
) {
  const { code, version, why, ended = false, tryAgainOn = null } = input;
  return takeWinBackMove(act, {
    code,
    version,
    event: { type: "GIVE_UP", reason: why, ended, tryAgainOn: tryAgainOn as Day | null },
    verb: "given-up",
    summary: (facts) => `gave ${facts.account.name} up (${facts.code}): ${why}`,
  });
}
