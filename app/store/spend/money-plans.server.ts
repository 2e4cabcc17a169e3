import { fundingFromStore, type MoneyPlan } from "~/domain/spend/spend";
import { type Day, dayIn } from "~/shared/calendar";
import type { Tx } from "../database.server";

/** Plans with money: planned, or spent. */
export const listMoneyPlans = (db: Tx, workspaceId: string) =>
  db.plan.findMany({
    where: { workspaceId, OR: [{ plannedSpendMinor: { not: null } }, { spends: { some: {} } }] },
    select: {
      id: true,
      number: true,
      suffix: true,
      title: true,
      status: true,
      plannedSpendMinor: true,
      fundingYears: true,
      startOn: true,
      startedOn: true,
      approvedAt: true,
      createdAt: true,
    },
    orderBy: [{ number: "asc" }, { suffix: "asc" }],
  });

type Row = Awaited<ReturnType<typeof listMoneyPlans>>[number];

export const moneyPlanOf = (row: Row, timeZone: string): MoneyPlan => ({
  plannedMinor: row.plannedSpendMinor,
  fundingYears: fundingFromStore(row.fundingYears),
  promised: row.approvedAt !== null && row.status !== "cancelled",
  firstDay: (row.startedOn ?? row.startOn ?? dayIn(row.approvedAt ?? row.createdAt, timeZone)) as Day,
});
