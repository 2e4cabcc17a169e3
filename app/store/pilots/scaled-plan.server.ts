import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { PilotReading } from "~/domain/pilots/pilot-reading";
import { scaledKpi, scaledTitle } from "~/domain/pilots/scaled-plan";
import { planCode } from "~/domain/plans/plan";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import type { Tx } from "../database.server";
import { takePlanNumber } from "../plans/plan-number.server";
import { settleDraftsAround, settlePlan } from "../plans/plan-settling.server";

interface Scaling {
  facts: PilotFacts;
  reading: PilotReading;
  byId: string;
  at: Date;
}

/**
 * Drafts the plan that rolls a pilot out, in the change that decides so: what was proved is its solution, what the
 * control group showed its baseline, what the treated showed its target, and the customers' words its evidence.
 */
export async function draftScaledPlan(
  unit: Unit,
  { facts, reading, byId, at }: Scaling,
): Promise<{ planId: string; code: string }> {
  const { db } = unit;
  const { workspaceId } = facts;
  const number = await takePlanNumber(db, workspaceId);
  const code = planCode(number);
  const planId = newId();
  const title = scaledTitle(facts.title);
  await db.plan.create({
    data: {
      id: planId,
      workspaceId,
      number,
      kind: "preventive",
      title,
      status: "defining",
      scaledPilotId: facts.id,
      findingId: facts.findingId,
      goal: await goalOf(db, facts),
      stage: facts.stage,
      intended: facts.treatment,
      riskStatement: `Without it, the rest of the ${facts.unitWords} stays where the control group of ${facts.code} stood; the treated showed ${reading.sentence} against it.`,
      triggerDetail: `${facts.code} ${facts.title}`.slice(0, 200),
      solution: facts.treatment,
      hypothesis: facts.hypothesis,
      ownerId: facts.owner?.active ? facts.owner.id : null,
      sponsorId: facts.sponsor?.active ? facts.sponsor.id : null,
      createdById: byId,
      createdAt: at,
      updatedAt: at,
    },
  });
  const kpi = scaledKpi(facts, reading);
  if (kpi) {
    const primary = kpi.type === "operational";
    await db.kpi.create({ data: { ...kpi, id: newId(), planId, primary, position: 0 } });
  }
  const evidence = await db.pilotEvidence.findMany({
    where: { pilotId: facts.id },
    select: { responseId: true, kind: true, quote: true, source: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  await db.planEvidence.createMany({
    data: evidence.map((piece) => ({ ...piece, id: newId(), planId, createdAt: at })),
  });
  unit.log({
    noun: "plan",
    recordId: planId,
    planId,
    verb: "created",
    summary: `began ${code} “${title}” with the decision to scale ${facts.code}`,
    after: { code, title, pilot: facts.code, ownerId: facts.owner?.id ?? null },
  });
  await settlePlan(unit, planId);
  await settleDraftsAround(unit, workspaceId, [facts.owner?.id]);
  return { planId, code };
}

/** The goal that a plan of the same finding serves; nobody's words are made up for it. */
async function goalOf(db: Tx, { workspaceId, findingId }: PilotFacts): Promise<string> {
  if (!findingId) return "";
  const plan = await db.plan.findFirst({
    where: { workspaceId, findingId, goal: { not: "" } },
    select: { goal: true },
    orderBy: [{ number: "desc" }, { id: "desc" }],
  });
  return plan?.goal ?? "";
}
