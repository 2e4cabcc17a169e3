import type { AudienceAnswers, CommunicationKind } from "~/domain/communications/communication";
import { pilotCode } from "~/domain/pilots/pilot";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

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
