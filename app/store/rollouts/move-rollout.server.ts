import type { Act } from "~/domain/act";
import type { ActivityVerb } from "~/domain/activity/activity";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import type { RolloutFacts, RolloutStatus } from "~/domain/rollouts/rollout";
import { canKeepRollout, WHO_KEEPS_ROLLOUT } from "~/domain/rollouts/rollout.access";
import type { RolloutEvent } from "~/domain/rollouts/rollout.machine";
import { decideRollout } from "~/domain/rollouts/rollout-decision";
import { type Day, dayIn } from "~/shared/calendar";
import { commit } from "../commit.server";
import { findTimeZone } from "../surveys/time-zone.queries.server";
import { findRollout } from "./rollout.queries.server";

interface RolloutMove {
  id: string;
  version: number;
  event: RolloutEvent;
  verb: ActivityVerb;
  /** A sentence without the actor. */
  summary: (rollout: RolloutFacts) => string;
  change: (today: Day) => { startedOn?: Day; endedOn?: Day | null; note?: string };
}

/** One move of a rollout: its gates are asked of what stands when it is made. */
export async function moveRollout(
  act: Act,
  move: RolloutMove,
): Promise<Result<{ id: string; status: RolloutStatus; businessUnit: string }>> {
  const { viewer } = act;
  const today = dayIn(act.now, await findTimeZone(viewer.workspaceId));
  return commit(act, async (unit) => {
    const rollout = await findRollout(viewer, move.id, unit.db);
    if (!rollout) return notFound("rollout");
    if (!canKeepRollout(viewer, rollout)) return notPermitted(WHO_KEEPS_ROLLOUT);
    const decision = decideRollout(rollout, move.event);
    if (!decision.ok) return decision;
    const { status } = decision.value;
    const change = move.change(today);
    await unit.move("rollout", { id: move.id, version: move.version }, { ...change, status });
    unit.log({
      noun: "rollout",
      recordId: rollout.pilot.id,
      planId: rollout.plan?.id ?? null,
      verb: move.verb,
      summary: move.summary(rollout),
      before: { rolloutId: rollout.id, status: rollout.status },
      after: { rolloutId: rollout.id, status, ...change },
    });
    return done({ id: rollout.id, status, businessUnit: rollout.businessUnit });
  });
}
