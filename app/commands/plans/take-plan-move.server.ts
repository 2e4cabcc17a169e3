import type { Act } from "~/domain/act";
import type { ActivityVerb } from "~/domain/activity/activity";
import { countsAsLoad } from "~/domain/plans/load";
import type { PlanStatus } from "~/domain/plans/plan";
import type { PlanEvent, PlanMoveEvent } from "~/domain/plans/plan-event";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { decideFor } from "~/domain/plans/plan-moves";
import { staleMove } from "~/domain/plans/plan-values";
import { done, notFound, type Result } from "~/domain/refusal";
import { type ChangeOf, commit, type Unit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { settleDraftsAround } from "~/store/plans/plan-settling.server";

export interface PlanMoved {
  planId: string;
  code: string;
  version: number;
  from: PlanStatus;
  to: PlanStatus;
}

interface Move {
  code: string;
  /** The version the person saw; left out by those who mean the plan as it is. */
  version?: number | undefined;
  event: PlanEvent & { type: PlanMoveEvent };
  verb: ActivityVerb;
  /** A sentence without the actor. */
  summary: (facts: PlanFacts) => string;
  /** Columns that are no facts of a gate: instants. */
  change?: ChangeOf<"plan">;
  /** A refusal of its own, asked with the facts at hand. */
  check?: (unit: Unit, facts: PlanFacts) => Promise<Result<unknown>>;
  also?: (unit: Unit, facts: PlanFacts) => Promise<void>;
}

/**
 * The way every move of a plan takes: find, may you, what is missing, decide, commit. All of it happens
 * inside the transaction, because gates look at rows (tasks, check-ins) that the plan's version does not cover.
 */
export async function takePlanMove(act: Act, move: Move): Promise<Result<PlanMoved>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, move.code, now);
    if (!facts) return notFound("plan");
    if (move.version !== undefined && move.version !== facts.version) return staleMove(facts);
    const decision = decideFor(viewer, facts, move.event);
    if (!decision.ok) return decision;
    const checked = await move.check?.(unit, facts);
    if (checked && !checked.ok) return checked;
    const row = await unit.move(
      "plan",
      { id: facts.id, version: facts.version },
      { ...decision.facts, ...move.change, status: decision.status, updatedAt: now },
    );
    await unit.db.moveRequest.updateMany({
      where: { planId: facts.id, event: move.event.type, status: "open" },
      data: { status: "done", settledById: viewer.personId, settledAt: now, version: { increment: 1 } },
    });
    await move.also?.(unit, facts);
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: move.verb,
      summary: move.summary(facts),
      before: { status: facts.status },
      after: { status: decision.status, ...decision.facts },
    });
    if (countsAsLoad(facts.status) !== countsAsLoad(decision.status)) {
      await settleDraftsAround(unit, facts.workspaceId, [facts.owner?.id]);
    }
    return done({
      planId: facts.id,
      code: facts.code,
      version: row.version,
      from: facts.status,
      to: decision.status,
    });
  });
}
