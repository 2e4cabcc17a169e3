import type { Act } from "~/domain/act";
import { changedValues } from "~/domain/plans/changed-values";
import { PLAN_STEP_LABELS, type PlanStatus, type PlanStep } from "~/domain/plans/plan";
import { editRefusal, openedGaps } from "~/domain/plans/plan-edit";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { staleStep, stepValues } from "~/domain/plans/plan-values";
import { done, notFound, type Result } from "~/domain/refusal";
import { type ChangeOf, commit, type Unit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { settleDraftsAround, settlePlan } from "~/store/plans/plan-settling.server";

export interface StepSaved {
  code: string;
  version: number;
  /** Where the plan stood before, and where it settled. */
  from: PlanStatus;
  to: PlanStatus;
  moved: boolean;
}

interface Edit {
  code: string;
  version: number;
  /** Writes what belongs to the step beside the plan's own row, and answers with the row's columns. */
  write: (unit: Unit, facts: PlanFacts) => Promise<Result<ChangeOf<"plan">>>;
}

/** The way every edit of a step takes: find, which version, may you, write, settle. */
export async function takeStepEdit(act: Act, step: PlanStep, edit: Edit): Promise<Result<StepSaved>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const read = () => findPlanFactsIn(unit.db, viewer.workspaceId, edit.code, now);
    const facts = await read();
    if (!facts) return notFound("plan");
    const refused = editRefusal(facts, viewer, step);
    if (refused) return refused;
    if (edit.version !== facts.version) return staleStep(step, facts);
    const written = await edit.write(unit, facts);
    if (!written.ok) return written;
    // Saving a step is the answer to a reviewer who sent the plan back to it.
    const answer = facts.returnedTo === step ? { returnedTo: null } : {};
    await unit.move(
      "plan",
      { id: facts.id, version: facts.version },
      { ...written.value, ...answer, updatedAt: now },
    );
    const after = await read();
    if (!after) return notFound("plan");
    const gaps = openedGaps(facts, after);
    if (gaps) return gaps;
    const changed = changedValues(stepValues(step, facts), stepValues(step, after));
    if (changed) {
      unit.log({
        noun: "plan",
        recordId: facts.id,
        planId: facts.id,
        verb: "changed",
        summary: `changed “${PLAN_STEP_LABELS[step]}” of ${facts.code}`,
        ...changed,
      });
    }
    const settled = await settlePlan(unit, facts.id);
    if (facts.owner?.id !== after.owner?.id) {
      // One plan more for one owner, one fewer for the other.
      await settleDraftsAround(unit, facts.workspaceId, [facts.owner?.id, after.owner?.id]);
    }
    return done({
      code: facts.code,
      version: settled.version,
      from: facts.status,
      to: settled.to,
      moved: settled.to !== facts.status,
    });
  });
}
