import type { Tx } from "../database.server";

/** Verbs under which words of a message are written: whoever did it is no second pair of eyes. */
const WRITING = ["created", "changed", "translated"] as const;

/** Everybody who wrote into some messages, by message. */
export async function writersOf(
  db: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const found = await db.activity.findMany({
    where: {
      workspaceId,
      noun: "communication",
      recordId: { in: [...ids] },
      verb: { in: [...WRITING] },
      // What the system or an import drafted was written by nobody who could approve it.
      door: { notIn: ["schedule", "import"] },
    },
    select: { recordId: true, actorId: true },
    distinct: ["recordId", "actorId"],
  });
  const writers = new Map<string, string[]>();
  for (const { recordId, actorId } of found) {
    writers.set(recordId, [...(writers.get(recordId) ?? []), actorId]);
  }
  return writers;
}
