import { database } from "../database.server";

/** Versions that were sent before this moment and still wait for acknowledgements, by message. */
export async function listSentBefore(
  workspaceId: string,
  before: Date,
): Promise<{ code: string; versions: { id: string; version: number }[] }[]> {
  const rows = await database().communicationAudience.findMany({
    where: { workspaceId, status: "sent", sentAt: { lte: before } },
    select: { id: true, version: true, communication: { select: { code: true } } },
    orderBy: [{ communicationId: "asc" }, { position: "asc" }],
    take: 500,
  });
  const byCode = new Map<string, { id: string; version: number }[]>();
  for (const { id, version, communication } of rows) {
    byCode.set(communication.code, [...(byCode.get(communication.code) ?? []), { id, version }]);
  }
  return [...byCode].map(([code, versions]) => ({ code, versions }));
}
