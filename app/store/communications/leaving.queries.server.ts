import type { AudienceKind } from "~/domain/audiences/audience";
import { database, type Tx } from "../database.server";

/** A version that leaves, as whoever sends it needs it. */
export interface Leaving {
  id: string;
  version: number;
  workspaceId: string;
  communicationId: string;
  code: string;
  audience: string;
  audienceId: string | null;
  kind: AudienceKind | null;
  status: "scheduled" | "sending";
  snapshotId: string | null;
  ratePerHour: number | null;
  pausedAt: Date | null;
  scheduledById: string | null;
}

/** Null where it does not leave: before its hour was chosen, or after its end. */
export async function findLeaving(
  workspaceId: string,
  versionId: string,
  db: Tx = database(),
): Promise<Leaving | null> {
  const found = await findIn(workspaceId, versionId, ["scheduled", "sending"], db);
  return found && { ...found, status: found.status as Leaving["status"] };
}

/** One that leaves or has left: its words are those that were approved. */
export const findLeft = (workspaceId: string, versionId: string, db: Tx) =>
  findIn(workspaceId, versionId, ["sending", "sent", "closed"], db);

async function findIn(workspaceId: string, versionId: string, states: string[], db: Tx) {
  const row = await db.communicationAudience.findFirst({
    where: { id: versionId, workspaceId, status: { in: states } },
    select: {
      id: true,
      version: true,
      workspaceId: true,
      communicationId: true,
      communication: { select: { code: true } },
      audience: true,
      audienceId: true,
      register: { select: { kind: true } },
      status: true,
      snapshotId: true,
      ratePerHour: true,
      pausedAt: true,
      scheduledById: true,
    },
  });
  if (!row) return null;
  const { communication, register, ...rest } = row;
  return {
    ...rest,
    code: communication.code,
    kind: (register?.kind as AudienceKind | undefined) ?? null,
  };
}
