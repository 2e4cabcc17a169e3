import { completeSections, type ForumSections } from "~/domain/forums/forum";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";

export interface ForumView extends ForumSections {
  id: string;
  workspaceId: string;
  name: string;
  ownerId: string | null;
  owner: string | null;
  approverId: string | null;
  approver: string | null;
  status: "draft" | "approved";
  approvedBy: string | null;
  approvedAt: string | null;
  nextReviewOn: Day | null;
  complete: number;
  interventions: number;
  version: number;
}

export async function listForums(viewer: Viewer, id?: string): Promise<ForumView[]> {
  const rows = await database().forum.findMany({
    where: { workspaceId: viewer.workspaceId, ...(id === undefined ? {} : { id }) },
    include: { _count: { select: { interventions: true } } },
    orderBy: { name: "asc" },
    take: 200,
  });
  const people = await database().person.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      id: {
        in: rows.flatMap((row) =>
          [row.ownerId, row.approverId, row.approvedById].flatMap((one) => one ?? []),
        ),
      },
    },
    select: { id: true, name: true },
  });
  const nameOf = (one: string | null) => people.find((person) => person.id === one)?.name ?? null;
  return rows.map(({ _count, approvedById, createdAt: _, createdById: __, ...row }) => ({
    ...row,
    owner: nameOf(row.ownerId),
    approver: nameOf(row.approverId),
    status: row.status as ForumView["status"],
    approvedBy: nameOf(approvedById),
    approvedAt: row.approvedAt?.toISOString() ?? null,
    nextReviewOn: row.nextReviewOn as Day | null,
    complete: completeSections(row),
    interventions: _count.interventions,
  }));
}

export const findForum = async (viewer: Viewer, id: string): Promise<ForumView | null> =>
  (await listForums(viewer, id))[0] ?? null;

export interface InterventionView {
  id: string;
  day: Day;
  what: string;
  action: string;
  by: string;
}

const PER_PAGE = 50;

export async function listInterventions(
  viewer: Viewer,
  forumId: string,
  before: string | null = null,
): Promise<{ rows: InterventionView[]; next: string | null }> {
  const [day = "", id = ""] = before?.split("_") ?? [];
  const rows = await database().forumIntervention.findMany({
    where: {
      forumId,
      forum: { workspaceId: viewer.workspaceId },
      ...(before ? { OR: [{ day: { lt: day } }, { day, id: { lt: id } }] } : {}),
    },
    orderBy: [{ day: "desc" }, { id: "desc" }],
    take: PER_PAGE + 1,
  });
  const page = rows.slice(0, PER_PAGE);
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: page.map((row) => row.byId) } },
    select: { id: true, name: true },
  });
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      id: row.id,
      day: row.day as Day,
      what: row.what,
      action: row.action,
      by: people.find((person) => person.id === row.byId)?.name ?? "somebody who left",
    })),
    next: rows.length > PER_PAGE && last ? `${last.day}_${last.id}` : null,
  };
}
