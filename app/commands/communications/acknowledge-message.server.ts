import type { Act } from "~/domain/act";
import { isRecipient } from "~/domain/communications/recipient-act";
import { done, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";

/**
 * A reader says that they have read it; said again it is said once. It stands on their own row and in no line of the
 * log: ten thousand readers would bury what was done with the message.
 */
export async function acknowledgeMessage(act: Act, input: { recipientId: string }): Promise<Result<Date>> {
  const { viewer, now } = act;
  const where = { id: input.recipientId, workspaceId: viewer.workspaceId };
  if (!isRecipient(viewer, input.recipientId)) return notFound("letter");
  return commit(act, async (unit) => {
    const row = await unit.db.recipient.findFirst({
      where,
      select: { id: true, version: true, acknowledgedAt: true },
    });
    if (!row) return notFound("letter");
    if (row.acknowledgedAt) return done(row.acknowledgedAt);
    await unit.move("recipient", { id: row.id, version: row.version }, { acknowledgedAt: now });
    return done(now);
  });
}
