import type { Tx } from "../database.server";

/**
 * Everybody who answered for the plan, as owner or deputy, since it was approved or brought in, and does no longer: the
 * activity log knows them. What happened while it was drafted was no work on it yet.
 */
export async function listFormerOwners(
  db: Tx,
  { workspaceId, planId }: { workspaceId: string; planId: string },
): Promise<string[]> {
  const approved = await db.activity.findFirst({
    where: { workspaceId, planId, noun: "plan", verb: { in: ["approved", "imported"] } },
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  const changes = await db.activity.findMany({
    where: {
      workspaceId,
      planId,
      noun: "plan",
      verb: { in: ["changed", "handed-over"] },
      seq: { gt: approved?.seq ?? 0 },
    },
    select: { before: true },
  });
  const named = changes.flatMap(({ before }) => (isRecord(before) ? [before.ownerId, before.deputyId] : []));
  return [...new Set(named.filter((id) => typeof id === "string"))];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
