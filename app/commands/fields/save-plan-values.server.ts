import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { changeValues } from "~/domain/fields/custom-field";
import { planCode } from "~/domain/plans/plan";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPlanValues } from "~/store/fields/custom-values.queries.server";
import { sayChanges } from "~/store/fields/value-words.server";

/** What stands in the workspace's own fields of a plan. They promise nothing, so they can be kept up at any time. */
export async function savePlanValues(
  act: Act,
  input: { code: string; version: number; custom: Record<string, string> },
): Promise<Result<{ code: string; changed: number }>> {
  const { viewer, now } = act;
  const plan = await findPlanValues(viewer, input.code);
  if (!plan) return notFound("plan");
  if (!can(viewer, "plan.edit", plan.subject)) {
    return notPermitted("These fields are filled in by the plan's owner, their deputy or a CX leader.");
  }
  const read = changeValues(plan.fields, plan.values, input.custom, plan.context);
  if (!read.ok) return invalid("Some of it needs another look.", read.fieldErrors);
  const code = planCode(plan.number, plan.suffix);
  if (read.changed.length === 0) return done({ code, changed: 0 });
  return commit(act, async (unit) => {
    await unit.move("plan", { id: plan.id, version: input.version }, { custom: read.values, updatedAt: now });
    const { before, after, summary } = await sayChanges(unit.db, viewer, plan.context.currency, read.changed);
    unit.log({
      noun: "plan",
      recordId: plan.id,
      planId: plan.id,
      verb: "changed",
      summary: `${summary} of ${code}`,
      before,
      after,
    });
    return done({ code, changed: read.changed.length });
  });
}
