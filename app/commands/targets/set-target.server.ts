import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import {
  doPeriodsMeet,
  isSameSegment,
  periodWords,
  segmentOf,
  targetValueText,
  targetWords,
} from "~/domain/targets/target";
import { MAY_NOT_TARGET, targetErrors } from "~/domain/targets/target.rules";
import type { SetTarget } from "~/domain/targets/target.schema";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findEffortScale } from "~/store/indices/scale.queries.server";
import { isPersonHere, listTargetsOf } from "~/store/targets/target.queries.server";

/** Sets what an index of a segment has to reach in a period. */
export async function setTarget(act: Act, input: SetTarget): Promise<Result<{ targetId: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "playbook.edit", { workspaceId })) return notPermitted(MAY_NOT_TARGET);
  const effort = input.measure === "effort" ? await findEffortScale(viewer) : null;
  const errors = targetErrors(input, effort?.scale ?? null);
  if (input.ownerId && !(await isPersonHere(viewer, input.ownerId))) {
    errors.ownerId = ["Choose somebody from the list."];
  }
  if (Object.keys(errors).length > 0) return invalid("This target cannot be set.", errors);
  const segment = segmentOf(input);
  return commit(act, async (unit) => {
    const months = { from: input.fromMonth, to: input.toMonth ?? "9999-12" } as const;
    const rival = (await listTargetsOf(viewer, input.measure, months, unit.db)).find(
      (target) => isSameSegment(target.segment, segment) && doPeriodsMeet(target, input),
    );
    if (rival) {
      return invalid("There is a target for these months already.", {
        fromMonth: [
          `${targetWords(rival)} has the target ${targetValueText(rival.measure, rival.value)} for ${periodWords(rival.fromMonth, rival.toMonth, viewer.locale)}. Change that one, or choose other months.`,
        ],
      });
    }
    const targetId = newId();
    await unit.db.target.create({
      data: {
        id: targetId,
        workspaceId,
        measure: input.measure,
        segment,
        fromMonth: input.fromMonth,
        toMonth: input.toMonth,
        value: input.value,
        ownerId: input.ownerId,
        note: input.note,
        createdById: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "target",
      recordId: targetId,
      verb: "created",
      summary: `set the target ${targetValueText(input.measure, input.value)} for ${targetWords({ measure: input.measure, segment })}, ${periodWords(input.fromMonth, input.toMonth, "en")}`,
      after: {
        measure: input.measure,
        segment,
        value: input.value,
        from: input.fromMonth,
        to: input.toMonth,
      },
    });
    return done({ targetId });
  });
}
