import type { ReplicationStatus, ReplicationView } from "~/domain/replications/replication";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";

/** Requests to repeat a pilot, those that wait first. */
export async function listReplications(viewer: Viewer, pilotId: string): Promise<ReplicationView[]> {
  const { workspaceId } = viewer;
  const rows = await database().replicationRequest.findMany({
    where: { workspaceId, pilotId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 300,
  });
  const people =
    rows.length === 0
      ? []
      : await database().person.findMany({
          where: {
            workspaceId,
            id: { in: [...new Set(rows.flatMap((row) => [row.askedById, row.answeredById ?? []].flat()))] },
          },
          select: { id: true, name: true },
        });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const views = rows.map((row) => ({
    id: row.id,
    businessUnit: row.businessUnit,
    why: row.why,
    status: row.status as ReplicationStatus,
    answer: row.answer,
    href: row.href,
    askedById: row.askedById,
    askedByName: nameOf.get(row.askedById) ?? "",
    askedOn: row.askedOn as Day,
    answeredByName: row.answeredById ? (nameOf.get(row.answeredById) ?? "") : "",
    answeredOn: row.answeredOn as Day | null,
    version: row.version,
  }));
  return [
    ...views.filter(({ status }) => status === "open"),
    ...views.filter(({ status }) => status !== "open"),
  ];
}
