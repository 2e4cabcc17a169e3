import type { AudienceAnswers, CommunicationKind } from "~/domain/communications/communication";
import { pilotCode } from "~/domain/pilots/pilot";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

export interface CommunicationPage {
  id: string;
  code: string;
  subject: string;
  opening: string;
  kind: CommunicationKind;
  status: string;
  version: number;
  /** Where it speaks of a pilot. */
  pilot: { id: string; code: string; title: string } | null;
  planId: string | null;
  planCode: string | null;
  planTitle: string | null;
  audiences: AudienceAnswers[];
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
}

export async function findCommunicationPage(
  viewer: Viewer,
  code: string,
  db: Tx = database(),
): Promise<CommunicationPage | null> {
  const row = await db.communication.findFirst({
    where: { workspaceId: viewer.workspaceId, code },
    include: {
      audiences: { orderBy: { position: "asc" } },
      plan: { select: { number: true, suffix: true, title: true } },
      pilot: { select: { id: true, number: true, title: true } },
    },
  });
  if (!row) return null;
  const author = await db.person.findFirst({
    where: { id: row.createdById, workspaceId: viewer.workspaceId },
    select: { name: true },
  });
  return {
    id: row.id,
    code: row.code,
    subject: row.subject,
    opening: row.opening,
    kind: row.kind as CommunicationKind,
    status: row.status,
    version: row.version,
    pilot: row.pilot && { id: row.pilot.id, code: pilotCode(row.pilot.number), title: row.pilot.title },
    planId: row.planId,
    planCode: row.plan && planCode(row.plan.number, row.plan.suffix),
    planTitle: row.plan?.title ?? null,
    audiences: row.audiences.map(({ audience, benefit, change, link }) => ({
      audience,
      benefit,
      change,
      link,
    })),
    createdBy: author?.name ?? "Capstan",
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export interface CommunicationRow {
  code: string;
  subject: string;
  kind: CommunicationKind;
  status: string;
  planCode: string | null;
  pilotCode: string | null;
  audiences: AudienceAnswers[];
  updatedAt: Date;
}

export async function listCommunications(
  viewer: Viewer,
  about: { pilotId?: string } = {},
): Promise<CommunicationRow[]> {
  const rows = await database().communication.findMany({
    where: { workspaceId: viewer.workspaceId, ...about },
    include: {
      audiences: { orderBy: { position: "asc" } },
      plan: { select: { number: true, suffix: true } },
      pilot: { select: { number: true } },
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return rows.map((row) => ({
    code: row.code,
    subject: row.subject,
    kind: row.kind as CommunicationKind,
    status: row.status,
    planCode: row.plan && planCode(row.plan.number, row.plan.suffix),
    pilotCode: row.pilot && pilotCode(row.pilot.number),
    audiences: row.audiences.map(({ audience, benefit, change, link }) => ({
      audience,
      benefit,
      change,
      link,
    })),
    updatedAt: row.updatedAt,
  }));
}

/** COM-1, COM-2 …: the next free number of the workspace. */
export async function nextCommunicationCode(db: Tx, workspaceId: string): Promise<string> {
  const rows = await db.communication.findMany({
    where: { workspaceId, code: { startsWith: "COM-" } },
    select: { code: true },
  });
  const numbers = rows.map(({ code }) => Number(code.slice(4))).filter(Number.isInteger);
  return `COM-${Math.max(0, ...numbers) + 1}`;
}
