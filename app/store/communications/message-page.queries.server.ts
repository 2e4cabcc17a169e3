import { SYSTEM_ID, SYSTEM_NAME } from "~/domain/act";
import type { ImportedReach } from "~/domain/communications/message-card";
import type { MessageFacts } from "~/domain/communications/message-facts";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";

/** What the page of a message tells beside its facts. */
export interface MessageAside {
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  /** By version. */
  dates: Record<string, { sentOn: Day | null; closedOn: Day | null; imported: ImportedReach | null }>;
  /** How often each version was kept, so that two of them can be laid side by side. */
  kept: Record<string, { id: string; number: number; reason: string; at: Date; by: string }[]>;
  /** What corrects it. */
  corrections: { code: string; subject: string; status: string }[];
}

export async function findMessageAside(
  viewer: Pick<Viewer, "workspaceId">,
  facts: MessageFacts,
): Promise<MessageAside> {
  const db = database();
  const { workspaceId } = viewer;
  const [row, workspace, versions, snapshots, corrections] = await Promise.all([
    db.communication.findFirstOrThrow({
      where: { id: facts.id, workspaceId },
      select: { createdById: true, createdAt: true, updatedAt: true },
    }),
    db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { timeZone: true } }),
    db.communicationAudience.findMany({
      where: { communicationId: facts.id, workspaceId },
      select: { id: true, sentAt: true, closedAt: true, imported: true },
    }),
    db.communicationSnapshot.findMany({
      where: { workspaceId, communicationAudience: { communicationId: facts.id } },
      select: {
        id: true,
        number: true,
        reason: true,
        at: true,
        byId: true,
        communicationAudienceId: true,
      },
      orderBy: { number: "asc" },
    }),
    db.communication.findMany({
      where: { correctsId: facts.id, workspaceId },
      select: { code: true, subject: true, status: true },
      orderBy: { createdAt: "asc" },
    }),
  ]);
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: [row.createdById, ...snapshots.map(({ byId }) => byId)] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) =>
    id === SYSTEM_ID ? SYSTEM_NAME : (names.get(id) ?? "somebody who has left");
  const dayOf = (at: Date | null) => at && dayIn(at, workspace.timeZone);
  return {
    createdBy: nameOf(row.createdById),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    dates: Object.fromEntries(
      versions.map(({ id, sentAt, closedAt, imported }) => [
        id,
        {
          sentOn: dayOf(sentAt),
          closedOn: dayOf(closedAt),
          imported: imported as unknown as ImportedReach | null,
        },
      ]),
    ),
    kept: Object.fromEntries(
      versions.map(({ id }) => [
        id,
        snapshots
          .filter(({ communicationAudienceId }) => communicationAudienceId === id)
          .map(({ byId, id: snapshotId, number, reason, at }) => ({
            id: snapshotId,
            number,
            reason,
            at,
            by: nameOf(byId),
          })),
      ]),
    ),
    corrections,
  };
}
