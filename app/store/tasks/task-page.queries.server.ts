import { planCode } from "~/domain/plans/plan";
import { isCapability } from "~/domain/tasks/capability";
import { guestIdOf } from "~/domain/tasks/guest";
import { isShownInPlace } from "~/domain/tasks/new-file";
import type { ChecklistItem, TaskState } from "~/domain/tasks/task";
import type { TaskView } from "~/domain/tasks/task-view";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { asDependents, asPredecessors, DEPENDENTS, PREDECESSORS } from "./task-dependencies.server";

const PARTS = {
  plan: {
    select: {
      number: true,
      suffix: true,
      title: true,
      status: true,
      startOn: true,
      endOn: true,
      intended: true,
      whatHappens: true,
      ownerId: true,
      deputyId: true,
      createdById: true,
    },
  },
  grants: { select: { id: true, name: true } },
  waitsFor: PREDECESSORS,
  heldUp: DEPENDENTS,
  files: {
    where: { removedAt: null },
    select: { id: true, name: true, size: true, mediaType: true, byId: true, createdAt: true },
    orderBy: { createdAt: "asc" as const },
  },
  comments: { where: { removedAt: null }, orderBy: { createdAt: "asc" as const }, take: 500 },
} as const;

export async function findTaskPage(viewer: Viewer, taskId: string): Promise<TaskView | null> {
  const row = await database().task.findFirst({
    where: { id: taskId, workspaceId: viewer.workspaceId },
    include: PARTS,
  });
  if (!row) return null;
  const ids = [
    row.assigneeId,
    row.waitingForId,
    row.movedById,
    row.doneById,
    ...row.files.map((file) => file.byId),
    ...row.comments.flatMap((comment) => [comment.byId, ...comment.mentionIds]),
  ].filter((id) => id !== null);
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  for (const grant of row.grants) names.set(guestIdOf(grant.id), `${grant.name} (outside)`);
  const nameOf = (id: string) => names.get(id) ?? "Somebody who left";
  const personOf = (id: string | null) => (id === null ? null : { id, name: nameOf(id) });
  const { plan } = row;
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    planId: row.planId,
    planCode: planCode(plan.number, plan.suffix),
    planTitle: plan.title,
    planWhy: plan.intended || plan.whatHappens,
    planStatus: plan.status,
    planStartOn: plan.startOn as Day | null,
    planEndOn: plan.endOn as Day | null,
    planOwnerId: plan.ownerId,
    planDeputyId: plan.deputyId,
    planCreatedById: plan.createdById,
    status: row.status as TaskState,
    title: row.title,
    why: row.why,
    successCriterion: row.successCriterion,
    assignee: personOf(row.assigneeId),
    startOn: row.startOn as Day | null,
    dueOn: row.dueOn as Day | null,
    mandatory: row.mandatory,
    containment: row.containment,
    evidenceRequired: row.evidenceRequired,
    evidenceCount: row.files.length + row.comments.filter((comment) => comment.evidence).length,
    checklist: row.checklist as unknown as ChecklistItem[],
    cameFrom: row.cameFrom as TaskState | null,
    predecessors: asPredecessors(row.waitsFor),
    dependents: asDependents(row.heldUp),
    blockedReason: row.blockedReason,
    waitingFor: row.waitingFor,
    waitingForPerson: personOf(row.waitingForId),
    barrier: row.barrier,
    cancelReason: row.cancelReason,
    capability: isCapability(row.capability) ? row.capability : "",
    series: row.seriesId && row.occurrence ? { id: row.seriesId, occurrence: row.occurrence } : null,
    movedAt: row.movedAt,
    movedBy: personOf(row.movedById),
    doneAt: row.doneAt,
    doneByName: row.doneById && nameOf(row.doneById),
    createdAt: row.createdAt,
    files: row.files.map((file) => ({
      id: file.id,
      name: file.name,
      size: file.size,
      isPicture: isShownInPlace(file.mediaType),
      byId: file.byId,
      byName: nameOf(file.byId),
      at: file.createdAt,
    })),
    notes: row.comments.map((comment) => ({
      id: comment.id,
      text: comment.text,
      evidence: comment.evidence,
      byId: comment.byId,
      byName: nameOf(comment.byId),
      at: comment.createdAt,
      edited: comment.editedAt !== null,
      named: comment.mentionIds.map((id) => ({ id, name: nameOf(id) })),
    })),
  };
}
