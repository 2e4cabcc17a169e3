import type { LiveChange } from "~/domain/live/live-change";
import type { Tx } from "../database.server";

/** On which every change of every workspace is told. */
export const LIVE_CHANNEL = "capstan_live";

/** Told to every process that listens once this transaction stands, and to nobody if it is undone. */
export async function notify(tx: Tx, channel: string, payload: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}

export const tellChange = (tx: Tx, change: LiveChange): Promise<void> =>
  notify(tx, LIVE_CHANNEL, JSON.stringify(change));
