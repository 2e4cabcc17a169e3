import type { Grades } from "~/domain/partners/partner";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { hashToken } from "~/shared/id.server";
import { database } from "../database.server";

export interface PartnerView {
  id: string;
  name: string;
  does: string;
  ownerId: string | null;
  owner: string | null;
  contactName: string;
  contactEmail: string;
  /** The component they work on with us; "" for none. */
  component: string;
  endedOn: Day | null;
  /** Until when a link to its scorecard works; null while there is none. */
  sharedUntil: string | null;
  last: { day: Day; grades: Grades } | null;
  version: number;
}

export async function listPartners(viewer: Viewer, id?: string): Promise<PartnerView[]> {
  const rows = await database().partner.findMany({
    where: { workspaceId: viewer.workspaceId, ...(id === undefined ? {} : { id }) },
    include: { scores: { orderBy: [{ day: "desc" }, { createdAt: "desc" }], take: 1 } },
    orderBy: [{ endedOn: { sort: "asc", nulls: "first" } }, { name: "asc" }],
    take: 300,
  });
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: rows.flatMap((row) => row.ownerId ?? []) } },
    select: { id: true, name: true },
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    does: row.does,
    ownerId: row.ownerId,
    owner: people.find((person) => person.id === row.ownerId)?.name ?? null,
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    component: row.component,
    endedOn: row.endedOn as Day | null,
    sharedUntil: row.shareHash ? (row.shareUntil?.toISOString() ?? null) : null,
    last: row.scores[0] ? { day: row.scores[0].day as Day, grades: row.scores[0].grades as Grades } : null,
    version: row.version,
  }));
}

export const findPartner = async (viewer: Viewer, id: string): Promise<PartnerView | null> =>
  (await listPartners(viewer, id))[0] ?? null;

export interface ScoreView {
  id: string;
  day: Day;
  grades: Grades;
  summary: string;
  by: string;
}

/** Evaluations, newest first. */
export async function listScores(viewer: Viewer, partnerId: string): Promise<ScoreView[]> {
  const rows = await database().partnerScore.findMany({
    where: { partnerId, partner: { workspaceId: viewer.workspaceId } },
    orderBy: [{ day: "desc" }, { createdAt: "desc" }],
    take: 24,
  });
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: rows.map((row) => row.byId) } },
    select: { id: true, name: true },
  });
  return rows.map((row) => ({
    id: row.id,
    day: row.day as Day,
    grades: row.grades as Grades,
    summary: row.summary,
    by: people.find((person) => person.id === row.byId)?.name ?? "somebody who left",
  }));
}

export interface SharedScorecard {
  workspace: string;
  locale: string;
  timeZone: string;
  name: string;
  last: { day: Day; grades: Grades; summary: string } | null;
  component: string;
  until: string;
}

/** The scorecard behind a partner's own link; null when the link never was, was withdrawn or has run out. */
export async function findSharedScorecard(token: string, at: Date): Promise<SharedScorecard | null> {
  const row = await database().partner.findUnique({
    where: { shareHash: hashToken(token) },
    include: { scores: { orderBy: [{ day: "desc" }, { createdAt: "desc" }], take: 1 }, workspace: true },
  });
  if (!row?.shareUntil || row.shareUntil <= at || row.endedOn) return null;
  const [last] = row.scores;
  return {
    workspace: row.workspace.name,
    locale: row.workspace.locale,
    timeZone: row.workspace.timeZone,
    name: row.name,
    last: last ? { day: last.day as Day, grades: last.grades as Grades, summary: last.summary } : null,
    component: row.component,
    until: row.shareUntil.toISOString(),
  };
}

/** The partner behind its own link, for the evidence it may take along; null where the link does not work. */
export async function findLinkedPartner(
  token: string,
  at: Date,
): Promise<{ id: string; name: string; component: string; workspaceId: string; timeZone: string } | null> {
  const row = await database().partner.findUnique({
    where: { shareHash: hashToken(token) },
    include: { workspace: { select: { timeZone: true } } },
  });
  if (!row?.shareUntil || row.shareUntil <= at || row.endedOn) return null;
  const { id, name, component, workspaceId, workspace } = row;
  return { id, name, component, workspaceId, timeZone: workspace.timeZone };
}
