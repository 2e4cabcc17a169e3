import type { ActivityNoun, ActivityVerb } from "~/domain/activity/activity";
import type { PilotStatus } from "~/domain/pilots/pilot";
import { decidePilot } from "~/domain/pilots/pilot-decision";
import type { PilotEvent } from "~/domain/pilots/pilot-event";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { done, type Result } from "~/domain/refusal";
import type { ChangeOf, Unit } from "../commit.server";

export interface PilotMoved {
  pilotId: string;
  code: string;
  version: number;
  from: PilotStatus;
  to: PilotStatus;
}

interface PilotMoveLine {
  verb: ActivityVerb;
  /** A sentence without the actor. */
  summary: string;
  noun?: ActivityNoun;
  /** Columns that are no facts of a gate. */
  change?: ChangeOf<"pilot">;
  at: Date;
}

/**
 * Makes a move as part of a larger change: decide, write, log. The facts are those read in the same transaction,
 * after whatever of the change the gates look at.
 */
export async function movePilot(
  unit: Unit,
  facts: PilotFacts,
  event: PilotEvent,
  line: PilotMoveLine,
): Promise<Result<PilotMoved>> {
  const decision = decidePilot(facts, event);
  if (!decision.ok) return decision;
  const row = await unit.move(
    "pilot",
    { id: facts.id, version: facts.version },
    { ...decision.facts, ...line.change, status: decision.status, updatedAt: line.at },
  );
  unit.log({
    noun: line.noun ?? "pilot",
    recordId: facts.id,
    verb: line.verb,
    summary: line.summary,
    before: { status: facts.status },
    after: { status: decision.status, ...decision.facts },
  });
  return done({
    pilotId: facts.id,
    code: facts.code,
    version: row.version,
    from: facts.status,
    to: decision.status,
  });
}
