import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notPermitted, type Result, stale } from "~/domain/refusal";
import { fiscalYearLabel } from "~/domain/spend/fiscal-year";
import { WHO_SETS_BUDGETS } from "~/domain/spend/spend.access";
import type { SetBudget } from "~/domain/spend/spend.schema";
import { newId } from "~/shared/id.server";
import { formatMoney } from "~/shared/money";
import { commit } from "~/store/commit.server";

/** What the program may cost in a fiscal year. */
export async function setBudget(
  act: Act,
  input: SetBudget & { year: number },
): Promise<Result<{ label: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "budget.edit", { workspaceId })) return notPermitted(WHO_SETS_BUDGETS);
  const { year, amount, note, version } = input;
  return commit(act, async (unit) => {
    const { currency, fiscalYearStart } = await unit.db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { currency: true, fiscalYearStart: true },
    });
    const label = fiscalYearLabel(year, fiscalYearStart);
    const before = await unit.db.programBudget.findUnique({
      where: { workspaceId_year: { workspaceId, year } },
    });
    const change = { amountMinor: amount, note, updatedById: viewer.personId, updatedAt: now };
    if (!before && version !== 0)
      return stale(`The budget of ${label} is gone meanwhile. Load the page again.`);
    if (before && version === 0) {
      return stale(`Somebody else set the budget of ${label} meanwhile. Nothing of yours was saved yet.`, {
        ...before,
        amountMinor: before.amountMinor.toString(),
      });
    }
    const id = before?.id ?? newId();
    if (before) await unit.move("programBudget", { id, version }, change);
    else await unit.db.programBudget.create({ data: { ...change, id, workspaceId, year } });
    unit.log({
      noun: "budget",
      recordId: id,
      verb: before ? "changed" : "created",
      summary: `set the budget of ${label} to ${formatMoney(amount, currency, "en")}`,
      before: before ? { amountMinor: before.amountMinor, note: before.note } : null,
      after: { amountMinor: amount, note },
    });
    return done({ label });
  });
}
