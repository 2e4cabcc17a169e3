import type { Act } from "~/domain/act";
import { WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import { takeWinBackMove } from "./take-win-back-move.server";

/** Takes the last step back: it was taken by mistake. */
export function stepBack(act: Act, { code, version }: { code: string; version?: number | undefined }) {
  return takeWinBackMove(act, {
    code,
    version,
    event: { type: "BACK" },
    verb: "undone",
    summary: (facts) => `took “${WIN_BACK_LABELS[facts.status].toLowerCase()}” of ${facts.code} back`,
  });
}
