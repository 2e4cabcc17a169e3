import { keptDiagram, keptWhys, readDiagram, readWhys } from "~/domain/plans/cause-record";
import { withOtherQuotes } from "~/domain/plans/cause-tree";
import { newId } from "~/shared/id.server";
import type { Tx } from "../database.server";

/** Copies what a successor inherits: the problem, its evidence, the people, the solution weighed and the KPIs. */
export async function copyAsSuccessor(
  db: Tx,
  { planId, suffix, byId, at }: { planId: string; suffix: string; byId: string; at: Date },
): Promise<string> {
  const from = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    include: { people: true, evidence: true, alternatives: true, kpis: true },
  });
  const id = newId();
  await db.plan.create({
    data: {
      id,
      workspaceId: from.workspaceId,
      number: from.number,
      suffix,
      kind: from.kind,
      title: from.title,
      status: "defining",
      findingId: from.findingId,
      predecessorId: from.id,
      whatHappens: from.whatHappens,
      intended: from.intended,
      whereItHappens: from.whereItHappens,
      sinceWhen: from.sinceWhen,
      howOften: from.howOften,
      trigger: from.trigger,
      triggerDetail: from.triggerDetail,
      riskStatement: from.riskStatement,
      rootCause: from.rootCause,
      stage: from.stage,
      goal: from.goal,
      ownerId: from.ownerId,
      sponsorId: from.sponsorId,
      verifierId: from.verifierId,
      deputyId: from.deputyId,
      solution: from.solution,
      createdById: byId,
      createdAt: at,
      updatedAt: at,
    },
  });
  const evidenceIds = new Map(from.evidence.map((piece) => [piece.id, newId()]));
  await db.planEvidence.createMany({
    data: from.evidence.map((piece) => ({ ...piece, id: evidenceIds.get(piece.id) ?? newId(), planId: id })),
  });
  await db.plan.update({
    where: { id },
    // The causes point at quotes; the copies point at the copies.
    data: {
      whys: keptWhys(withOtherQuotes(readWhys(from.whys), evidenceIds)),
      causeDiagram: keptDiagram(withOtherQuotes(readDiagram(from.causeDiagram), evidenceIds)),
    },
  });
  await db.planPerson.createMany({ data: from.people.map((row) => ({ ...row, id: newId(), planId: id })) });
  await db.planAlternative.createMany({
    data: from.alternatives.map((row) => ({ ...row, id: newId(), planId: id })),
  });
  await db.kpi.createMany({
    data: from.kpis.map((row) => ({ ...row, feedFilter: row.feedFilter ?? {}, id: newId(), planId: id })),
  });
  return id;
}
