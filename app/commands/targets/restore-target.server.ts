import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import {
  doPeriodsMeet,
  isSameSegment,
  periodWords,
  targetValueText,
  targetWords,
} from "~/domain/targets/target";
import { MAY_NOT_TARGET } from "~/domain/targets/target.rules";
import { commit } from "~/store/commit.server";
import { findTarget, listTargetsOf } from "~/store/targets/target.queries.server";

/** Brings a withdrawn target back, unless another one took its months meanwhile. */
export async function restoreTarget(
  act: Act,
  input: { targetId: string },
): Promise<Result<{ targetId: string }>> {
  const { viewer } = act;
  const found = await findTarget(viewer, input.targetId);
  if (!found) return notFound("target");
  const { target } = found;
  if (!can(viewer, "playbook.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT_TARGET);
  return commit(act, async (unit) => {
    const months = { from: target.fromMonth, to: target.toMonth ?? "9999-12" } as const;
    const rival = (await listTargetsOf(viewer, target.measure, months, unit.db)).find(
      (other) => isSameSegment(other.segment, target.segment) && doPeriodsMeet(other, target),
    );
    if (rival && rival.id !== target.id) {
      return notAllowedNow(
        `${targetWords(rival)} has another target for ${periodWords(rival.fromMonth, rival.toMonth, viewer.locale)} by now: ${targetValueText(rival.measure, rival.value)}. Withdraw that one first.`,
      );
    }
    const { count } = await unit.db.target.updateMany({
      where: { id: target.id, workspaceId: viewer.workspaceId, withdrawnAt: { not: null } },
      data: { withdrawnAt: null, version: { increment: 1 } },
    });
    if (count === 0) return notAllowedNow("This target stands already.");
    unit.log({
      noun: "target",
      recordId: target.id,
      verb: "restored",
      summary: `brought back the target ${targetValueText(target.measure, target.value)} of ${targetWords(target)}`,
    });
    return done({ targetId: target.id });
  });
}
