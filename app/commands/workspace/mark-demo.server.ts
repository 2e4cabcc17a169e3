import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";

/** Says of a workspace that it is the demo, and completes its first administrator. */
export async function markDemo(act: Act, input: { jobTitle: string }): Promise<Result<null>> {
  const { personId, workspaceId } = act.viewer;
  if (!can(act.viewer, "workspace.manage")) return notPermitted("Only an administrator can do this.");
  return commit(act, async (unit) => {
    await unit.db.workspace.update({ where: { id: workspaceId }, data: { demo: true } });
    await unit.db.person.update({ where: { id: personId }, data: { jobTitle: input.jobTitle } });
    unit.log({
      noun: "workspace",
      recordId: workspaceId,
      verb: "changed",
      summary: "made this workspace the demo",
      after: { demo: true },
    });
    return done(null);
  });
}
