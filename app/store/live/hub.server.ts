import { type LiveChange, readLiveChange } from "~/domain/live/live-change";
import { connection } from "../database.server";
import { LIVE_CHANNEL } from "./notify.server";

export interface Hearer {
  workspaceId: string;
  /** Null: something may have moved, and nobody knows what. */
  onChange(change: LiveChange | null): void;
  /** This process stops. */
  onStop(): void;
}

interface Hub {
  hearers: Set<Hearer>;
  /** The one line to the database of this process, however many pages are open. */
  line: Promise<() => Promise<void>> | null;
  stopped: boolean;
}

/** On globalThis, because a hot reload brings this module anew while pages stay open. */
const held = globalThis as typeof globalThis & { capstanHub?: Hub };
held.capstanHub ??= { hearers: new Set(), line: null, stopped: false };
const hub: Hub = held.capstanHub;

/** Opens the line for the first who wants to hear; a line that could not be opened is tried for the next one. */
async function openLine(): Promise<void> {
  hub.line ??= connection().listen(LIVE_CHANNEL, tell, () => tellMissed());
  try {
    await hub.line;
  } catch (error) {
    hub.line = null;
    throw error;
  }
}

function tell(payload: string): void {
  const change = readLiveChange(payload);
  if (!change) return;
  // Nobody hears of another workspace, whatever they ask for.
  for (const hearer of [...hub.hearers]) {
    if (hearer.workspaceId === change.workspaceId) hearer.onChange(change);
  }
}

function tellMissed(): void {
  for (const hearer of [...hub.hearers]) hearer.onChange(null);
}

/** Hears every change of one workspace, whichever process made it, until the returned function is called. */
export async function hearChanges(hearer: Hearer): Promise<() => void> {
  if (hub.stopped) throw new Error("This process is stopping.");
  hub.hearers.add(hearer);
  try {
    await openLine();
  } catch (error) {
    hub.hearers.delete(hearer);
    throw error;
  }
  return () => void hub.hearers.delete(hearer);
}

export const countHearers = (): number => hub.hearers.size;

/** Every open stream ends, and none begins any more: a process that stops waits for none of them. */
export async function closeHub(): Promise<void> {
  hub.stopped = true;
  for (const hearer of [...hub.hearers]) hearer.onStop();
  hub.hearers.clear();
  const line = hub.line;
  hub.line = null;
  await (await line?.catch(() => undefined))?.();
}

/** Where a process goes on after it has closed its pages: tests, and development. */
export function reopenHub(): void {
  hub.stopped = false;
}
