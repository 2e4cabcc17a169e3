import { verificationSchema } from "~/domain/verification/verification.schema";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { anImport, aQuestion, seedAnswers } from "../indices/seed-answers";
import type { Program } from "../plans/a-program";
import { aRunningPlan, aTaskOf, codeOf } from "../work/a-running-plan";

/** "22/14/4/1/1" on one day each. */
const levels = (counts: string): number[] =>
  counts.split("/").flatMap((count, at) => Array.from({ length: Number(count) }, () => 5 - at));

export interface Survey {
  add: (day: string, counts: string) => Promise<string[]>;
}

export async function aSurvey({ workspace }: Program): Promise<Survey> {
  const from = await anImport(workspace, "Quarterly");
  const questionId = await aQuestion(workspace, from.surveyId, "satisfaction", 1);
  return {
    add: (day, counts) =>
      seedAnswers(
        workspace,
        from,
        levels(counts).map((value) => ({ day, values: [{ questionId, kind: "satisfaction", value }] })),
      ),
  };
}

export const promised = (change: Record<string, unknown> = {}) =>
  verificationSchema.parse({
    hasOutcome: "yes",
    minEffect: "0.5",
    baselineFrom: "2026-01-01",
    windowMonths: "3",
    plannedN: "30",
    minBaselineN: "30",
    ...change,
  });

/** A plan in monitoring since August with everything but its verdict: promise locked, KPI met. */
export async function aMonitoredPlan(program: Program, change: Parameters<typeof aRunningPlan>[1] = {}) {
  const plan = await aRunningPlan(program, {
    status: "monitoring",
    effectiveOn: "2026-08-01",
    implementedOn: "2026-07-31",
    ...change,
  });
  const db = database();
  await aTaskOf(plan, program.people.sam.id, { status: "done" });
  await db.verificationPlan.create({
    data: {
      id: newId(),
      planId: plan.id,
      number: 1,
      minEffect: "0.5",
      triggerMonth: "2025-12",
      baselineFrom: "2026-01-01",
      hash: "sealed",
      lockedAt: new Date("2026-04-20T10:00:00Z"),
      lockedById: program.people.devin.id,
      createdById: program.people.devin.id,
      createdAt: new Date("2026-04-20T10:00:00Z"),
    },
  });
  const kpi = await db.kpi.create({
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
    },
  });
  await db.kpiReading.create({
    data: {
      id: newId(),
      kpiId: kpi.id,
      day: "2026-09-30",
      value: "0.4",
      byId: program.people.devin.id,
      createdAt: new Date("2026-09-30T10:00:00Z"),
    },
  });
  return { plan, code: codeOf(plan) };
}
