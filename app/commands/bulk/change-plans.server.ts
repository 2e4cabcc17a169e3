import type { Act } from "~/domain/act";
import { type BulkCounts, type BulkRow, countRows, readSeen } from "~/domain/bulk/bulk-edit";
import { asksFormer, type BulkPlanChange, bulkPlanRows, sayBulkPlan } from "~/domain/plans/bulk-plan";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { done, invalid, notAllowedNow, type Result } from "~/domain/refusal";
import { keepBulkEdit } from "~/store/bulk/bulk-edit.write.server";
import { findRepeatedEdit } from "~/store/bulk/repeated-edit.server";
import { commit, type Unit } from "~/store/commit.server";
import { findBulkPlanAround } from "~/store/plans/bulk-around.server";
import { listPlanFacts } from "~/store/plans/plan-facts.queries.server";
import { settleDraftsAround, settlePlan } from "~/store/plans/plan-settling.server";

/** Changes the people of many plans at once, and the dates of those that nobody was promised yet. */
export function changePlans(
  act: Act,
  input: { editId: string; seen: string; change: BulkPlanChange },
): Promise<Result<{ editId: string; counts: BulkCounts }>> {
  const { editId, change } = input;
  const { viewer, now } = act;
  const seen = readSeen(input.seen);
  return commit(
    act,
    async (unit) => {
      const repeated = await findRepeatedEdit(unit.db, viewer, editId);
      if (repeated) return repeated;
      if (seen.size === 0) return invalid("No plan was chosen. Go back to the list and choose some.");
      const where = { id: { in: [...seen.keys()] } };
      const plans = await listPlanFacts(unit.db, viewer.workspaceId, { where }, now);
      const around = await findBulkPlanAround(unit.db, viewer, plans, asksFormer(change));
      const rows = bulkPlanRows(plans, change, around).map(
        (row): BulkRow =>
          seen.get(row.recordId) === row.version
            ? row
            : { ...row, decision: { outcome: "refused", why: "Somebody changed it since the preview." } },
      );
      const counts = countRows(rows);
      if (counts.change === 0) return notAllowedNow("None of these plans can be changed like this now.");
      const written: BulkRow[] = [];
      for (const row of rows) {
        const facts = plans.find(({ id }) => id === row.recordId);
        written.push(facts ? await write(unit, act, { facts, row, editId }) : row);
      }
      await settleAround(unit, viewer.workspaceId, written);
      await keepBulkEdit(unit, act, {
        id: editId,
        noun: "plan",
        summary: sayBulkPlan(change, around),
        rows: written,
      });
      return done({ editId, counts });
    },
    { timeout: 60_000 },
  );
}

/** A plan more or less on somebody's hands can move the other drafts they stand on. */
async function settleAround(unit: Unit, workspaceId: string, rows: readonly BulkRow[]): Promise<void> {
  const owners = rows.flatMap(({ decision }) =>
    decision.outcome === "change" ? [decision.before.ownerId, decision.after.ownerId] : [],
  );
  await settleDraftsAround(
    unit,
    workspaceId,
    owners.filter((id) => typeof id === "string"),
  );
}

async function write(
  unit: Unit,
  act: Act,
  { facts, row, editId }: { facts: PlanFacts; row: BulkRow; editId: string },
): Promise<BulkRow> {
  const { decision } = row;
  if (decision.outcome !== "change") return row;
  const { before, after } = decision;
  await unit.move(
    "plan",
    { id: facts.id, version: facts.version },
    // A confirmed load was confirmed for one owner.
    { ...after, ...("ownerId" in after && { loadConfirmed: "" }), updatedAt: act.now },
  );
  unit.log({
    noun: "plan",
    recordId: facts.id,
    planId: facts.id,
    verb: "changed",
    summary: `changed ${facts.code} together with others: ${decision.changes
      .map((one) => `${one.label.toLowerCase()} ${one.after}`)
      .join(", ")}`,
    before,
    after: { ...after, bulkEdit: editId },
  });
  const settled = await settlePlan(unit, facts.id);
  return { ...row, version: settled.version };
}
