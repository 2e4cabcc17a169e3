import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import {
  doPeriodsMeet,
  isSameSegment,
  periodWords,
  targetValueText,
  targetWords,
} from "~/domain/targets/target";
import { MAY_NOT_TARGET, targetErrors } from "~/domain/targets/target.rules";
import type { ChangeTarget } from "~/domain/targets/target.schema";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findEffortScale } from "~/store/indices/scale.queries.server";
import { findTarget, isPersonHere, listTargetsOf } from "~/store/targets/target.queries.server";

/** Moves a target; what it was and why it moved stays on record. */
export async function changeTarget(
  act: Act,
  input: ChangeTarget & { targetId: string },
): Promise<Result<{ targetId: string }>> {
  const { viewer } = act;
  const found = await findTarget(viewer, input.targetId);
  if (!found) return notFound("target");
  const { target } = found;
  if (!can(viewer, "playbook.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT_TARGET);
  if (target.isWithdrawn)
    return notAllowedNow("This target is withdrawn. Bring it back before you change it.");
  const effort = target.measure === "effort" ? await findEffortScale(viewer) : null;
  const errors = targetErrors({ ...target, ...input }, effort?.scale ?? null);
  const isMoved = Number(input.value) !== Number(target.value);
  if (isMoved && input.reason === "")
    errors.reason = ["Say why the target moves: the reason stays beside it."];
  if (input.ownerId && input.ownerId !== target.ownerId && !(await isPersonHere(viewer, input.ownerId))) {
    errors.ownerId = ["Choose somebody from the list."];
  }
  if (Object.keys(errors).length > 0) return invalid("This change cannot be made.", errors);
  return commit(act, async (unit) => {
    const period = { fromMonth: target.fromMonth, toMonth: input.toMonth };
    const months = { from: target.fromMonth, to: input.toMonth ?? "9999-12" } as const;
    const rival = (await listTargetsOf(viewer, target.measure, months, unit.db)).find(
      (other) =>
        other.id !== target.id &&
        isSameSegment(other.segment, target.segment) &&
        doPeriodsMeet(other, period),
    );
    if (rival) {
      return invalid("There is another target for these months.", {
        toMonth: [
          `${targetValueText(rival.measure, rival.value)} stands for ${periodWords(rival.fromMonth, rival.toMonth, viewer.locale)}.`,
        ],
      });
    }
    await unit.move(
      "target",
      { id: target.id, version: input.version },
      { value: input.value, toMonth: input.toMonth, ownerId: input.ownerId, note: input.note },
    );
    if (isMoved) {
      await unit.db.targetChange.create({
        data: {
          id: newId(),
          targetId: target.id,
          from: target.value,
          to: input.value,
          reason: input.reason,
          byId: viewer.personId,
          at: act.now,
        },
      });
    }
    unit.log({
      noun: "target",
      recordId: target.id,
      verb: "changed",
      summary: isMoved
        ? `moved the target of ${targetWords(target)} from ${targetValueText(target.measure, target.value)} to ${targetValueText(target.measure, input.value)}`
        : `changed the target of ${targetWords(target)}`,
      before: { value: target.value, to: target.toMonth, owner: target.ownerId, note: target.note },
      after: {
        value: input.value,
        to: input.toMonth,
        owner: input.ownerId,
        note: input.note,
        reason: input.reason,
      },
    });
    return done({ targetId: target.id });
  });
}
