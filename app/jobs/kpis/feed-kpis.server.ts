import { feedKpi } from "~/commands/kpis/feed-kpi.server";
import { systemAct } from "~/domain/act";
import type { EffectOf } from "~/domain/effects";
import { now } from "~/shared/clock.server";
import { listFedKpis } from "~/store/kpis/index-feed.queries.server";
import { listWorkspaces } from "~/store/workspace/all-workspaces.server";

/** A month ends without anybody doing anything: its readings come by the clock. */
export async function feedKpisOfAll(at: Date): Promise<void> {
  for (const workspace of await listWorkspaces()) await feedWorkspace(workspace, at);
}

/** After answers came or left, or a KPI was given its index. */
export async function feedKpis(effect: EffectOf<"kpis.feed">): Promise<void> {
  for (const workspace of await listWorkspaces(effect.workspaceId)) await feedWorkspace(workspace, now());
}

async function feedWorkspace({ id, timeZone }: { id: string; timeZone: string }, at: Date): Promise<void> {
  const act = systemAct(id, timeZone, at);
  for (const kpiId of await listFedKpis(id)) await feedKpi(act, { kpiId });
}
