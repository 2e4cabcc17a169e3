import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notPermitted, type Result, stale } from "~/domain/refusal";
import type { WorkspaceSettings } from "~/domain/workspace/workspace.schema";
import { commit } from "~/store/commit.server";
import { findWorkspacePage } from "~/store/workspace/workspace.queries.server";

export async function updateWorkspace(act: Act, input: WorkspaceSettings): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  if (!can(viewer, "workspace.manage")) {
    return notPermitted("Only an administrator can change the settings of the workspace.");
  }
  const {
    activePeople: _people,
    openPlans: _plans,
    id: _id,
    version: _version,
    ...before
  } = await findWorkspacePage(viewer);
  const { version, ...after } = input;
  const result = await commit(act, async (unit) => {
    const { count } = await unit.db.workspace.updateMany({
      where: { id: viewer.workspaceId, version },
      data: { ...after, version: { increment: 1 } },
    });
    if (count === 0)
      return stale("Somebody else changed the settings meanwhile. Nothing of yours was saved yet.");
    unit.log({
      noun: "workspace",
      recordId: viewer.workspaceId,
      verb: "changed",
      summary: "changed the settings of the workspace",
      before,
      after,
    });
    return done({ name: after.name });
  });
  if (result.ok || result.refusal.kind !== "stale") return result;
  // Read after the transaction, so that it is really what somebody else has saved.
  const theirs = await findWorkspacePage(viewer);
  return stale(result.refusal.message, { ...theirs });
}
