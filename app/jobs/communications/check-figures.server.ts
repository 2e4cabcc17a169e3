import { fallApprovals } from "~/commands/communications/fall-approvals.server";
import { systemAct } from "~/domain/act";
import { fallenVersions } from "~/domain/communications/figures/fallen";
import { log } from "~/shared/log.server";
import { listApprovedWithFigures } from "~/store/communications/figures/figures-changed.server";
import { listMessageFacts } from "~/store/communications/message-facts.queries.server";
import { listWorkspaces } from "~/store/workspace/all-workspaces.server";

/** Looks at the figures of everything that is approved and has not left; an approval of other figures falls. */
export async function checkApprovedFigures(at: Date, stopping?: AbortSignal): Promise<void> {
  for (const { id: workspaceId, timeZone } of await listWorkspaces()) {
    const ids = await listApprovedWithFigures(workspaceId);
    if (ids.length === 0) continue;
    const act = systemAct(workspaceId, timeZone, at);
    const changed = (await listMessageFacts(act.viewer, { id: { in: ids } }, at)).filter(
      (facts) => fallenVersions(facts).length > 0,
    );
    for (const { id, code } of changed) {
      if (stopping?.aborted) return;
      const result = await fallApprovals(act, { id });
      if (!result.ok) log.warn("An approval of other figures stands.", { code, why: result.refusal.message });
    }
  }
}
