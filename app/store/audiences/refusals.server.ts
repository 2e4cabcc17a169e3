import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import type { Database, Tx } from "../database.server";

interface Refusing {
  workspaceId: string;
  email: string;
  /** "" for every audience. */
  audienceId: string;
}

const keyOf = ({ workspaceId, email, audienceId }: Refusing) => ({
  workspaceId_email_audienceId: { workspaceId, email: email.trim().toLowerCase(), audienceId },
});

/** Somebody wants no more messages, of one audience or of all. Saying so twice is saying it once. */
export async function noteRefusal(
  unit: Unit,
  { workspaceId, email, audienceId, source, at }: Refusing & { source: string; at: Date },
): Promise<void> {
  const where = keyOf({ workspaceId, email, audienceId });
  await unit.db.messageRefusal.upsert({
    where,
    create: { id: newId(), ...where.workspaceId_email_audienceId, source, at },
    update: { source, at, endedAt: null },
  });
}

/** They want messages again; null where nothing was refused. */
export async function takeBackRefusal(unit: Unit, refusing: Refusing & { at: Date }): Promise<boolean> {
  const { count } = await unit.db.messageRefusal.updateMany({
    where: { ...keyOf(refusing).workspaceId_email_audienceId, endedAt: null },
    data: { endedAt: refusing.at },
  });
  return count > 0;
}

/** Whether messages of an audience are refused by this address, by itself or with all others. */
export async function isRefused(db: Tx | Database, refusing: Refusing): Promise<boolean> {
  const { workspaceId, email, audienceId } = keyOf(refusing).workspaceId_email_audienceId;
  const found = await db.messageRefusal.findFirst({
    where: { workspaceId, email, audienceId: { in: ["", audienceId] }, endedAt: null },
    select: { id: true },
  });
  return found !== null;
}
