import { type CommunicationKind, missingAnswers } from "~/domain/communications/communication";
import type { ImportedReach } from "~/domain/communications/message-card";
import { asMessageState } from "~/domain/communications/message-decision";
import type { ToldMessage } from "~/domain/communications/told";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { readProgress } from "./progress.queries.server";

/** What people are told of a plan or a pilot: every message with where each audience stands and whom it reached. */
export async function listTold(
  viewer: Pick<Viewer, "workspaceId">,
  about: { planId: string } | { pilotId: string },
): Promise<ToldMessage[]> {
  const rows = await database().communication.findMany({
    where: { workspaceId: viewer.workspaceId, ...about },
    select: {
      code: true,
      subject: true,
      kind: true,
      status: true,
      audiences: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          audience: true,
          status: true,
          benefit: true,
          change: true,
          link: true,
          imported: true,
        },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  const told = rows.flatMap(({ audiences }) => audiences.map(({ id }) => id));
  const progress = await readProgress(viewer, told);
  return rows.map((row) => ({
    code: row.code,
    subject: row.subject,
    kind: row.kind as CommunicationKind,
    status: asMessageState(row.status),
    versions: row.audiences.map((version) => {
      const far = progress.get(version.id);
      const imported = version.imported as unknown as ImportedReach | null;
      return {
        audience: version.audience,
        status: asMessageState(version.status),
        complete: missingAnswers(version).length === 0,
        reached: far && far.recipients > 0 ? far.delivered : (imported?.reached ?? null),
        acknowledged: far && far.recipients > 0 ? far.acknowledged : (imported?.acknowledged ?? null),
      };
    }),
  }));
}
