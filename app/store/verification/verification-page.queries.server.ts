import { findingReadingSchema } from "~/domain/findings/finding-reading";
import type { PlanningAsk } from "~/domain/verification/planning";
import { askOfPromise, askOfValues } from "~/domain/verification/planning-ask";
import { missingOfVerification } from "~/domain/verification/verification.rules";
import type { VerificationView } from "~/domain/verification/verification-view";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn, type Month, monthOf } from "~/shared/calendar";
import { database } from "../database.server";
import { findPlanForProof, findProofDay } from "./plan-for-proof.server";
import { findPlanning, listAnsweringAccounts } from "./planning.queries.server";
import { sealOfPromise } from "./promise-seal.server";
import { listPromises } from "./verification-plan.server";

/** `asked`: what somebody is trying out in the form; without it the newest version is looked at. */
export async function findVerificationPage(
  viewer: Viewer,
  code: string,
  at: Date,
  asked: PlanningAsk | null = null,
) {
  const db = database();
  const plan = await findPlanForProof(db, viewer, code, at);
  if (!plan) return null;
  const [promises, places, triggerMonth, today] = await Promise.all([
    listPromises(db, plan.id),
    listPlaces(viewer),
    findTriggerMonth(viewer, plan.findingId),
    findProofDay(db, viewer, at),
  ]);
  const newest = promises[0] ?? null;
  const row = plan.verifications[0];
  const ask = asked ?? (newest ? askOfPromise(newest) : askOfValues({ triggerMonth: triggerMonth ?? "" }));
  const dates = { startOn: plan.startOn, today };
  const [planning, listed, promised] = await Promise.all([
    findPlanning(viewer, ask, dates),
    listAnsweringAccounts(viewer, ask, today),
    newest && asked ? findPlanning(viewer, askOfPromise(newest), dates) : null,
  ]);
  const view: VerificationView = {
    planCode: plan.code,
    planTitle: plan.title,
    planStatus: plan.status,
    startOn: plan.startOn,
    effectiveOn: plan.effectiveOn as Day | null,
    promises,
    seal: row ? (row.hash ?? sealOfPromise(plan.code, row)) : "",
    missing: newest ? missingOfVerification(newest, plan.startOn) : [],
    baselineN: newest?.hasOutcome ? (promised ?? planning).figures.treated.inBaseline : null,
    triggerMonth,
    ...places,
    ...listed,
    planning,
  };
  return { view, plan };
}

async function listPlaces(viewer: Viewer): Promise<{ stages: string[]; regions: string[] }> {
  const rows = await database().$queryRaw<{ stage: string; region: string }[]>`
    select distinct stage, region from "Tally"
    where "workspaceId" = ${viewer.workspaceId} and grain in ('stage', 'region') and attribute = ''`;
  const named = (values: string[]) => values.filter((value) => value !== "").sort();
  return { stages: named(rows.map((row) => row.stage)), regions: named(rows.map((row) => row.region)) };
}

/** Of a reading its last month, of a finding without one the month it was logged. */
async function findTriggerMonth(viewer: Viewer, findingId: string | null): Promise<Month | null> {
  if (!findingId) return null;
  const finding = await database().finding.findFirst({
    where: { id: findingId, workspaceId: viewer.workspaceId },
    select: { reading: true, createdAt: true },
  });
  if (!finding) return null;
  const reading = findingReadingSchema.safeParse(finding.reading);
  if (reading.success) return reading.data.to.slice(0, 7) as Month;
  return monthOf(dayIn(finding.createdAt, viewer.timeZone));
}
