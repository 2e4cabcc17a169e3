import { startPlan } from "~/commands/plans/start-plan.server";
import { tellMissedStart, tellWakeUp } from "~/commands/plans/tell-time.server";
import { systemAct } from "~/domain/act";
import { log } from "~/shared/log.server";
import { listHoldsToWake, listPlansToStart } from "~/store/plans/time-due.queries.server";
import type { DailyRun } from "../sweep.server";

/**
 * What a new day moves: approved plans start if their gates hold, else owner and leaders hear what is missing; holds
 * whose day has come are told and stay held. A plan that could not start is tried again each day.
 */
export async function moveWithTime({ workspaceId, timeZone, day, at }: DailyRun): Promise<void> {
  const act = systemAct(workspaceId, timeZone, at);
  for (const { code, isTold } of await listPlansToStart(workspaceId, day)) {
    const started = await startPlan(act, { code });
    if (started.ok) continue;
    log.info("A plan did not start on its day.", { plan: code, why: started.refusal.message });
    if (!isTold) await tellMissedStart(act, { code, why: started.refusal.message });
  }
  for (const { code, isTold } of await listHoldsToWake(workspaceId, day)) {
    if (!isTold) await tellWakeUp(act, { code });
  }
}
