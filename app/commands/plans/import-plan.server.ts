import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { unmetOnImport } from "~/domain/plans/import-gates";
import { PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import type { PlanRowFacts } from "~/domain/plans/plan-decision";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

export interface ImportPlan {
  code: string;
  status: PlanStatus;
  /** What the moves on the way would have fixed: started, effective date, held from … */
  facts: PlanRowFacts;
  /** Instants of the moves, where they are known. */
  submittedAt?: Date;
  approvedAt?: Date;
}

/**
 * Sets the state a plan had where it comes from, whether its gates hold or not. What does not hold stays on
 * record, one line a gate, marked as imported before the gates.
 */
export async function importPlan(
  act: Act,
  input: ImportPlan,
): Promise<Result<{ code: string; unmet: number }>> {
  const { viewer, now } = act;
  if (act.door !== "import") {
    return notAllowedNow(
      "A state is set past its gates by an import only; on screen a plan makes its moves.",
    );
  }
  if (!can(viewer, "survey.edit")) return notPermitted("Plans are imported by leaders and administrators.");
  return commit(act, async (unit) => {
    const before = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!before) return notFound("plan");
    const { submittedAt, approvedAt } = input;
    await unit.move(
      "plan",
      { id: before.id, version: before.version },
      {
        ...input.facts,
        ...(submittedAt ? { submittedAt } : {}),
        ...(approvedAt ? { approvedAt } : {}),
        status: input.status,
        updatedAt: now,
      },
    );
    const after = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!after) return notFound("plan");
    const unmet = unmetOnImport(input.status, after);
    await unit.db.importMark.deleteMany({ where: { planId: after.id } });
    await unit.db.importMark.createMany({
      data: unmet.map(({ state, gate }) => ({
        id: newId(),
        planId: after.id,
        state,
        gate: gate.label,
        detail: gate.detail,
        createdAt: now,
      })),
    });
    unit.log({
      noun: "plan",
      recordId: after.id,
      planId: after.id,
      verb: "imported",
      summary: `imported ${after.code} as “${PLAN_STATUS_LABELS[input.status]}”${unmet.length > 0 ? ` before the gates: ${unmet.length} unmet` : ""}`,
      before: { status: before.status },
      after: { status: input.status, ...input.facts, unmet: unmet.map(({ gate }) => gate.label) },
    });
    return done({ code: after.code, unmet: unmet.length });
  });
}
