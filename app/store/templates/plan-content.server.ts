import { keptDiagram, keptWhys, readDiagram, readWhys } from "~/domain/plans/cause-record";
import { withOtherQuotes } from "~/domain/plans/cause-tree";
import { daysAfterStart } from "~/domain/plans/templates/place-days";
import { type TemplateContent, templateContentSchema } from "~/domain/plans/templates/template";
import type { WorkingCalendar } from "~/domain/workspace/working-days";
import { type Day, dayIn } from "~/shared/calendar";
import type { Tx } from "../database.server";

/** What a plan is made of, without what happened to it: no readings, no evidence, no talks, nothing done. */
export async function readPlanContent(
  db: Tx,
  planId: string,
  calendar: WorkingCalendar,
  timeZone: string,
): Promise<TemplateContent> {
  const plan = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    include: {
      people: true,
      alternatives: { orderBy: { position: "asc" } },
      kpis: { orderBy: { position: "asc" } },
      checkIns: { orderBy: { day: "asc" } },
      tasks: {
        where: { status: { not: "cancelled" } },
        orderBy: { number: "asc" },
        include: { waitsFor: true },
      },
    },
  });
  // Days count from the start; a plan without one counts from the day it was begun.
  const start = (plan.startOn ?? dayIn(plan.createdAt, timeZone)) as Day;
  const after = (day: string | null) => (day === null ? null : daysAfterStart(start, day as Day, calendar));
  const placeOf = new Map(plan.tasks.map(({ id }, at) => [id, at]));
  const quoteless = new Map<string, string>();
  return templateContentSchema.parse({
    whatHappens: plan.whatHappens,
    intended: plan.intended,
    whereItHappens: plan.whereItHappens,
    howOften: plan.howOften,
    riskStatement: plan.riskStatement,
    rootCause: plan.rootCause,
    stage: plan.stage,
    goal: plan.goal,
    whys: keptWhys(withOtherQuotes(readWhys(plan.whys), quoteless)),
    diagram: keptDiagram(withOtherQuotes(readDiagram(plan.causeDiagram), quoteless)),
    solution: plan.solution,
    hypothesis: plan.hypothesis,
    alternatives: plan.alternatives.map(({ kind, title, benefit, risk, reason, chosen }) => ({
      kind,
      title,
      benefit,
      risk,
      reason,
      chosen,
    })),
    kpis: plan.kpis.map(({ name, meaning, type, primary, unit, direction, frequency, source }) => ({
      name,
      meaning,
      type,
      primary,
      unit,
      direction,
      frequency,
      source,
    })),
    tasks: plan.tasks.map((task) => ({
      title: task.title,
      why: task.why,
      successCriterion: task.successCriterion,
      startAfter: after(task.startOn),
      dueAfter: after(task.dueOn),
      mandatory: task.mandatory,
      containment: task.containment,
      evidenceRequired: task.evidenceRequired,
      checklist: textsOf(task.checklist),
      capability: task.capability,
      waitsFor: task.waitsFor.flatMap(({ dependsOnId }) => placeOf.get(dependsOnId) ?? []),
      assigneeId: task.assigneeId,
    })),
    checkInsAfter: plan.checkIns.flatMap(({ day }) => after(day) ?? []),
    endAfter: after(plan.endOn),
    people: plan.people.map(({ personId, part, why }) => ({ personId, part, why })),
    ownerId: plan.ownerId,
    sponsorId: plan.sponsorId,
    verifierId: plan.verifierId,
    deputyId: plan.deputyId,
  });
}

const textsOf = (checklist: unknown): string[] =>
  Array.isArray(checklist)
    ? checklist.flatMap((item: unknown) =>
        typeof item === "object" && item !== null && "text" in item && typeof item.text === "string"
          ? [item.text]
          : [],
      )
    : [];
