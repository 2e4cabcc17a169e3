import { openCases } from "~/commands/cases/open-cases.server";
import { withdrawCases } from "~/commands/cases/withdraw-cases.server";
import { type Act, systemAct } from "~/domain/act";
import type { EffectOf } from "~/domain/effects";
import { now } from "~/shared/clock.server";
import { listWorkspaces } from "~/store/workspace/all-workspaces.server";

/** Answers came in, or were taken out again: those that are low, or ask for a call, open their cases or lose them. */
export async function openNewCases(effect: EffectOf<"cases.open">): Promise<void> {
  const [workspace] = await listWorkspaces(effect.workspaceId);
  if (!workspace) return;
  const act: Act = { ...systemAct(workspace.id, workspace.timeZone, now()), door: "import" };
  // Each asks where the import stands now; a refusal means that the other one is meant.
  await openCases(act, { kind: effect.source, id: effect.sourceId });
  if (effect.source === "import") await withdrawCases(act, { importId: effect.sourceId });
}
