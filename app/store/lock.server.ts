import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { machineMillis } from "~/shared/clock.server";

/** How often, in milliseconds, an owner shows that it still lives. */
const HEARTBEAT = 5000;

interface Owner {
  pid: number;
  /** When the owner's process began, so that another process with the same number is not taken for it. */
  started: string;
  host: string;
}

export class LockedError extends Error {
  override name = "LockedError";
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `The data in ${folder} is in use by the Capstan that runs as process ${pid}. Stop that one first, or give this one a folder of its own with CAPSTAN_DATA.`,
    );
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Alive, but somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** When a process began, in the system's own words; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets and may hold spaces; the start is the 20th after it.
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${ticks}`;
  } catch {
    return "";
  }
}

const isHeld = (file: string, owner: Owner): boolean => {
  // Another machine or container on the same folder: its processes cannot be seen from here, its heartbeat can.
  if (owner.host !== hostname()) return machineMillis() - statSync(file).mtimeMs < HEARTBEAT * 4;
  if (!isAlive(owner.pid)) return false;
  const started = startOf(owner.pid);
  return started === "" || owner.started === "" || started === owner.started;
};

function readOwner(file: string): Owner | null {
  try {
    const owner = JSON.parse(readFileSync(file, "utf8")) as Partial<Owner>;
    if (typeof owner.pid !== "number") return null;
    return { pid: owner.pid, started: owner.started ?? "", host: owner.host ?? "" };
  } catch {
    return null;
  }
}

const isCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code;

/** Puts the lock there with its content in one step, so that nobody ever reads half of it. */
function place(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Takes the data folder for this process: two processes on one embedded database destroy each other's rows
 * without an error. Returns the release; a lock whose owner is gone is cleared.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "lock");
  const own = `${JSON.stringify({ pid: process.pid, started: startOf(process.pid), host: hostname() })}\n`;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (place(file, own)) return keep(file, own);
    const owner = readOwner(file);
    if (owner && isHeld(file, owner)) throw new LockedError(folder, owner.pid);
    clearStale(file);
  }
  throw new LockedError(folder, readOwner(file)?.pid ?? 0);
}

/** Renamed before it is deleted, so that of two processes that find the same stale lock only one clears it. */
function clearStale(file: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  const owner = readOwner(aside);
  // Somebody took the folder between the look and the renaming: their lock goes back.
  if (owner && isHeld(aside, owner)) place(file, readFileSync(aside, "utf8"));
  rmSync(aside, { force: true });
}

function keep(file: string, own: string): () => void {
  const beat = setInterval(() => {
    const moment = new Date(machineMillis());
    try {
      utimesSync(file, moment, moment);
    } catch {
      // The folder was taken away; there is nothing left to guard.
    }
  }, HEARTBEAT);
  beat.unref();
  const release = () => {
    clearInterval(beat);
    try {
      if (readFileSync(file, "utf8") === own) rmSync(file, { force: true });
    } catch (error) {
      if (!isCode(error, "ENOENT")) throw error;
    }
  };
  process.once("exit", release);
  return () => {
    process.off("exit", release);
    release();
  };
}
