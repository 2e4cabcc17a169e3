import { closeTransport } from "~/mail/transport.server";
import { closeDatabase, openDatabase } from "~/store/database.server";
import { closeHub, reopenHub } from "~/store/live/hub.server";
import { startQueue, stopQueue } from "~/store/queue.server";
import { loadDemoIfEmpty } from "./demo/first-demo.server";
import { registerHandlers, startSweeps } from "./timetable.server";

/** On globalThis, because in development every change of a source brings this module anew. */
const held = globalThis as typeof globalThis & {
  capstanStarted?: Promise<string[]>;
  capstanSweeps?: (() => Promise<void>) | undefined;
  capstanStopping?: Promise<void> | undefined;
};

/** Opens what the pages need, once. Returns the lines to print when Capstan is ready. */
export function start(): Promise<string[]> {
  held.capstanStarted ??= open();
  return held.capstanStarted;
}

async function open(): Promise<string[]> {
  await openDatabase();
  reopenHub();
  registerHandlers();
  // Before the queue, which would carry out beside the loader what the loader's commands ask for.
  const lines = await loadDemoIfEmpty((line) => process.stdout.write(`${line}\n`));
  await startQueue();
  held.capstanSweeps = startSweeps();
  return lines;
}

/** Ends what open pages listen to: they would keep the server from closing. */
export const closePages = (): Promise<void> => closeHub();

/**
 * Nothing new is begun: sweeps and effects under way have some seconds to end, what does not is given back. It can
 * begin while the last pages are still answered; whoever calls it again waits for the same end.
 */
export function stopWork(): Promise<void> {
  held.capstanStopping ??= Promise.all([held.capstanSweeps?.(), stopQueue(), closeTransport()]).then(() => {
    held.capstanSweeps = undefined;
  });
  return held.capstanStopping;
}

/** Lets what is under way come to its end, then closes the database. */
export async function stop(): Promise<void> {
  await stopWork();
  await closeDatabase();
  held.capstanStarted = undefined;
  held.capstanStopping = undefined;
}

// After a hot reload the running queue is to call the new handlers.
if (held.capstanStarted) registerHandlers();
