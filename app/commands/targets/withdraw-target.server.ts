import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { targetValueText, targetWords } from "~/domain/targets/target";
import { MAY_NOT_TARGET } from "~/domain/targets/target.rules";
import { commit } from "~/store/commit.server";
import { findTarget } from "~/store/targets/target.queries.server";

/** Takes a target off every list and chart; it stays on record and can be brought back. */
export async function withdrawTarget(
  act: Act,
  input: { targetId: string },
): Promise<Result<{ targetId: string }>> {
  const { viewer } = act;
  const found = await findTarget(viewer, input.targetId);
  if (!found) return notFound("target");
  const { target } = found;
  if (!can(viewer, "playbook.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT_TARGET);
  return commit(act, async (unit) => {
    const { count } = await unit.db.target.updateMany({
      where: { id: target.id, workspaceId: viewer.workspaceId, withdrawnAt: null },
      data: { withdrawnAt: act.now, version: { increment: 1 } },
    });
    if (count === 0) return notAllowedNow("This target is withdrawn already.");
    unit.log({
      noun: "target",
      recordId: target.id,
      verb: "withdrawn",
      summary: `withdrew the target ${targetValueText(target.measure, target.value)} of ${targetWords(target)}`,
    });
    return done({ targetId: target.id });
  });
}
