import { guestIdOf } from "~/domain/tasks/guest";
import { isShownInPlace } from "~/domain/tasks/new-file";
import type { GrantView, OutsideTask } from "~/domain/tasks/outside-task";
import { type ChecklistItem, type TaskState, UNDO_MINUTES } from "~/domain/tasks/task";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { hashToken } from "~/shared/id.server";
import { database } from "../database.server";

/** The links of a task; addresses are for those who give tasks away. */
export async function listTaskGrants(
  viewer: Viewer,
  taskId: string,
  { today, withAddresses }: { today: Day; withAddresses: boolean },
): Promise<GrantView[]> {
  const rows = await database().taskGrant.findMany({
    where: { taskId, workspaceId: viewer.workspaceId },
    orderBy: { id: "desc" },
    take: 50,
  });
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: rows.map((row) => row.createdById) } },
    select: { id: true, name: true },
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: withAddresses ? row.email : "",
    expiresOn: row.expiresOn as Day,
    state: row.revokedAt ? "ended" : row.expiresOn < today ? "expired" : "open",
    lastUsedAt: row.lastUsedAt,
    byName: people.find(({ id }) => id === row.createdById)?.name ?? "somebody who left",
  }));
}

export async function findTaskGrant(viewer: Viewer, taskId: string, grantId: string) {
  return database().taskGrant.findFirst({
    where: { id: grantId, taskId, workspaceId: viewer.workspaceId },
    select: { id: true, name: true, email: true, expiresOn: true },
  });
}

/** A link that works: whose it is, and to which task. Ended, run out and never given look the same. */
export interface OpenGrant {
  grantId: string;
  taskId: string;
  name: string;
  createdById: string;
  expiresOn: Day;
  workspaceId: string;
  workspace: string;
  timeZone: string;
  locale: string;
  lastUsedAt: Date | null;
}

export async function findOpenGrant(token: string, at: Date): Promise<OpenGrant | null> {
  const row = await database().taskGrant.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { task: { select: { workspace: true } } },
  });
  if (!row || row.revokedAt) return null;
  const { workspace } = row.task;
  if (row.expiresOn < dayIn(at, workspace.timeZone)) return null;
  return {
    grantId: row.id,
    taskId: row.taskId,
    name: row.name,
    createdById: row.createdById,
    expiresOn: row.expiresOn as Day,
    workspaceId: workspace.id,
    workspace: workspace.name,
    timeZone: workspace.timeZone,
    locale: workspace.locale,
    lastUsedAt: row.lastUsedAt,
  };
}

const HOUR = 3_600_000;

/** When the link was last looked at, to the hour: that it is used is worth knowing, every look is not. */
export async function noteUse(grant: OpenGrant, at: Date): Promise<void> {
  if (grant.lastUsedAt && at.getTime() - grant.lastUsedAt.getTime() < HOUR) return;
  await database().taskGrant.updateMany({ where: { id: grant.grantId }, data: { lastUsedAt: at } });
}

/** The one task behind a link, with nothing of the program but the plan's name. */
export async function findOutsideTask(grant: OpenGrant, at: Date): Promise<OutsideTask | null> {
  const byId = guestIdOf(grant.grantId);
  const row = await database().task.findFirst({
    where: { id: grant.taskId, workspaceId: grant.workspaceId },
    include: {
      plan: { select: { title: true, status: true } },
      files: { where: { removedAt: null, byId }, omit: { bytes: true }, orderBy: { createdAt: "asc" } },
      comments: { where: { removedAt: null, byId }, orderBy: { createdAt: "asc" }, take: 100 },
    },
  });
  if (!row) return null;
  const from = await database().person.findFirst({
    where: { id: grant.createdById, workspaceId: grant.workspaceId },
    select: { name: true },
  });
  const ended = row.plan.status === "closed" || row.plan.status === "cancelled";
  return {
    grantId: grant.grantId,
    guest: grant.name,
    from: from?.name ?? grant.workspace,
    workspace: grant.workspace,
    locale: grant.locale,
    timeZone: grant.timeZone,
    expiresOn: grant.expiresOn,
    planTitle: row.plan.title,
    title: row.title,
    why: row.why,
    successCriterion: row.successCriterion,
    dueOn: row.dueOn as Day | null,
    status: row.status as TaskState,
    version: row.version,
    evidenceRequired: row.evidenceRequired,
    checklist: row.checklist as unknown as ChecklistItem[],
    blockedReason: row.blockedReason,
    cancelled: row.status === "cancelled" || ended,
    undoable:
      !ended &&
      row.cameFrom !== null &&
      row.movedById === byId &&
      row.movedAt !== null &&
      at.getTime() - row.movedAt.getTime() <= UNDO_MINUTES * 60_000,
    files: row.files.map(({ id, name, size, mediaType }) => ({
      id,
      name,
      size,
      isPicture: isShownInPlace(mediaType),
    })),
    notes: row.comments.map(({ id, text, createdAt }) => ({ id, text, at: createdAt })),
  };
}

/** A file that came through this very link. */
export function findOutsideFile(grant: OpenGrant, fileId: string) {
  return database().taskFile.findFirst({
    where: { id: fileId, taskId: grant.taskId, byId: guestIdOf(grant.grantId), removedAt: null },
    select: { name: true, mediaType: true, size: true, bytes: true },
  });
}
