import type { Tx } from "../database.server";

/** "set up" as a number. */
const SET_UP_LOCK = 7_310_773;

/** Whether there is no workspace yet; whoever asks at the same time waits for this transaction's end. */
export async function isFirstWorkspace(db: Tx): Promise<boolean> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${SET_UP_LOCK}::bigint)`;
  return (await db.workspace.findFirst({ select: { id: true } })) === null;
}
