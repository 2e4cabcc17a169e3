import type { Act } from "~/domain/act";
import { takeWinBackMove } from "./take-win-back-move.server";

/** They are listening: an offer is on the table. */
export function negotiateWinBack(
  act: Act,
  { code, version }: { code: string; version?: number | undefined },
) {
  return takeWinBackMove(act, {
    code,
    version,
    event: { type: "NEGOTIATE" },
    verb: "negotiated",
    summary: (facts) => `began to negotiate with ${facts.account.name} (${facts.code})`,
  });
}
