import type { ActivityVerb } from "~/domain/activity/activity";
import { done, type Result } from "~/domain/refusal";
import type { WinBackStatus } from "~/domain/win-back/win-back";
import { decideWinBack } from "~/domain/win-back/win-back-decision";
import type { WinBackEvent } from "~/domain/win-back/win-back-event";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import type { ChangeOf, Unit } from "../commit.server";

export interface WinBackMoved {
  winBackId: string;
  code: string;
  version: number;
  from: WinBackStatus;
  to: WinBackStatus;
}

interface MoveLine {
  verb: ActivityVerb;
  /** A sentence without the actor. */
  summary: string;
  at: Date;
  /** Columns that are no facts of a gate. */
  change?: ChangeOf<"winBack">;
  after?: Record<string, unknown>;
}

/** Makes a move as part of a larger change: decide, write, log. The facts are those read in the same transaction. */
export async function moveWinBack(
  unit: Unit,
  facts: WinBackFacts,
  event: WinBackEvent,
  line: MoveLine,
): Promise<Result<WinBackMoved>> {
  const decision = decideWinBack(facts, event);
  if (!decision.ok) return decision;
  const row = await unit.move(
    "winBack",
    { id: facts.id, version: facts.version },
    { ...decision.facts, ...line.change, status: decision.status, updatedAt: line.at },
  );
  unit.log({
    noun: "win-back",
    recordId: facts.id,
    verb: line.verb,
    summary: line.summary,
    before: { status: facts.status },
    after: { status: decision.status, ...decision.facts, ...line.after },
  });
  return done({
    winBackId: facts.id,
    code: facts.code,
    version: row.version,
    from: facts.status,
    to: decision.status,
  });
}
