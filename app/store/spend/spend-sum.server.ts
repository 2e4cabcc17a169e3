import type { Unit } from "../commit.server";
import { type SpendGround, sumSpendOfPilot } from "./spend-ground.server";

/**
 * What a plan has cost is the sum of its entries, kept on the plan so that lists need not add up. It is derived, so it
 * moves no version: nobody's open form grows old because an invoice came in. Null while nothing was ever booked. A
 * pilot's few entries are added up where they are read.
 */
export async function settleSpend(
  unit: Unit,
  { noun, id }: Pick<SpendGround, "noun" | "id">,
): Promise<bigint | null> {
  if (noun === "pilot") return sumSpendOfPilot(unit.db, id);
  const { _sum, _count } = await unit.db.spendEntry.aggregate({
    where: { planId: id, withdrawnAt: null },
    _sum: { amountMinor: true },
    _count: true,
  });
  const actualSpendMinor = _count === 0 ? null : (_sum.amountMinor ?? 0n);
  await unit.db.plan.update({ where: { id }, data: { actualSpendMinor } });
  return actualSpendMinor;
}
