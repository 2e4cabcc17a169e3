import { can } from "../access";
import { speaksFor, type Viewer } from "../viewer";
import { onRung } from "./ladder";
import { RUNGS } from "./raised-line";
import type { PromiseFact } from "./reminder-facts";

export const WHO_ACKNOWLEDGES =
  "It is acknowledged by whoever owes it and by those whom the ladder tells: CX leaders, its sponsor, the executive champion.";

/** Whom the ladder names, beside the sponsor of the plan. */
export interface LadderPeople {
  leaderIds: readonly string[];
  championId: string | null;
}

/** Whoever is told of it may say that they know, or whoever stands in for them. */
export function mayAcknowledge(viewer: Viewer, promise: PromiseFact, ladder: LadderPeople): boolean {
  if (!can(viewer, "program.read")) return false;
  const told = [
    ...promise.owedBy.map(({ personId }) => personId),
    ...RUNGS.flatMap((rung) => onRung(rung, promise, ladder)),
  ];
  return told.some((personId) => speaksFor(viewer, personId));
}
