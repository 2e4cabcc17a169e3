import type { Act } from "~/domain/act";
import type { BulkRow } from "~/domain/bulk/bulk-edit";
import { refusedPlanPutBack } from "~/domain/plans/bulk-plan";
import type { Unit } from "~/store/commit.server";
import { findBulkPlanAround } from "~/store/plans/bulk-around.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { settleDraftsAround, settlePlan } from "~/store/plans/plan-settling.server";

/** Puts back what a change of many wrote on plans, one by one, and says of each whether it could. */
export async function putPlansBack(
  unit: Unit,
  act: Act,
  edit: { id: string; rows: readonly BulkRow[] },
): Promise<BulkRow[]> {
  const { viewer, now } = act;
  const rows: BulkRow[] = [];
  const owners: string[] = [];
  for (const row of edit.rows) {
    const { decision } = row;
    if (decision.outcome !== "change") {
      rows.push(row);
      continue;
    }
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, row.recordId, now);
    const around = facts && (await findBulkPlanAround(unit.db, viewer, [facts], false));
    const why = facts && around ? refusedPlanPutBack(facts, decision, around) : "It is not there any more.";
    if (!facts || why !== null) {
      rows.push({ ...row, undone: why ?? "" });
      continue;
    }
    const { before, after } = decision;
    await unit.move(
      "plan",
      { id: facts.id, version: facts.version },
      { ...before, ...("ownerId" in before && { loadConfirmed: "" }), updatedAt: now },
    );
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: "undone",
      summary: `took back a change made together with others on ${facts.code}`,
      before: after,
      after: { ...before, bulkEdit: edit.id },
    });
    await settlePlan(unit, facts.id);
    owners.push(...[before.ownerId, after.ownerId].filter((id) => typeof id === "string"));
    rows.push({ ...row, undone: "" });
  }
  await settleDraftsAround(unit, viewer.workspaceId, owners);
  return rows;
}
