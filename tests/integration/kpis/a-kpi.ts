import type { Prisma } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { aProgram } from "../plans/a-program";
import { aRunningPlan, codeOf } from "../work/a-running-plan";

/** Devin's running plan with one KPI that is to fall from 2.1 to 0.5. */
export async function aKpi(
  change: Parameters<typeof aRunningPlan>[1] = {},
  kpi: Partial<Prisma.KpiUncheckedCreateInput> = {},
) {
  const program = await aProgram();
  const plan = await aRunningPlan(program, change);
  const row = await database().kpi.create({
    data: {
      id: newId(),
      planId: plan.id,
      name: "CSM changes",
      type: "operational",
      primary: true,
      direction: "down",
      baseline: "2.1",
      target: "0.5",
      position: 1,
      ...kpi,
    },
  });
  return { program, plan, code: codeOf(plan), kpiId: row.id, devin: program.as("devin") };
}
