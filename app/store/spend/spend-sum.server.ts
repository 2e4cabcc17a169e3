import type { Unit } from "../commit.server";

/**
 * What a plan has cost is the sum of its entries, kept on the plan so that lists need not add up. It is derived, so it
 * moves no version: nobody's open form grows old because an invoice came in. Null while nothing was ever booked.
 */
export async function settleSpend(unit: Unit, planId: string): Promise<bigint | null> {
  const { _sum, _count } = await unit.db.spendEntry.aggregate({
    where: { planId, withdrawnAt: null },
    _sum: { amountMinor: true },
    _count: true,
  });
  const actualSpendMinor = _count === 0 ? null : (_sum.amountMinor ?? 0n);
  await unit.db.plan.update({ where: { id: planId }, data: { actualSpendMinor } });
  return actualSpendMinor;
}
